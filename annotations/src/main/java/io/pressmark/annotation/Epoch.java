package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores an instant as a number since 1970-01-01T00:00Z instead of text.
 *
 * <pre>{@code
 * @Table("measurements")
 * public record Measurement(
 *     @PartitionKey String sensor,
 *     @SortKey @Epoch(Epoch.Unit.MILLISECONDS) Instant at,
 *     double value) {}
 * }</pre>
 *
 * <p>It stands on an {@code Instant}, or on an {@code Optional}, list, set or map of them. What is
 * finer than the unit is cut off, towards the past; what a put returns shows it. Numbers sort in
 * time as the text does.
 *
 * <p><b>Problem codes:</b> {@code epoch-type}, {@code annotation-misplaced}, {@code
 * ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Epoch {
  /** The unit. */
  Unit value();

  /** Units of time. */
  enum Unit {
    /** Whole seconds. */
    SECONDS,
    /** Whole milliseconds. */
    MILLISECONDS
  }
}
