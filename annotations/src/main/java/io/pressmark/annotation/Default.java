package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what an attribute reads as when an item does not have it.
 *
 * <pre>{@code
 * @Table("profiles")
 * public record Profile(
 *     @PartitionKey String userId, @Default("en") String language, @Default("3") int level) {}
 * }</pre>
 *
 * <p>It stands on a string, number, boolean, enum, {@code UUID} or time. The value is text: a
 * string itself, the name of an enum's constant, and otherwise what the type's {@code parse} or
 * {@code fromString} reads, times in ISO form. A stored NULL reads as the default too. Writing is
 * not changed: null is not stored. Keys and managed attributes are always there, and documents,
 * collections, {@code Optional} and what a converter makes have no default.
 *
 * <p><b>Problem codes:</b> {@code default-invalid}, {@code default-misplaced}, {@code
 * annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Default {
  /** The text of the value. */
  String value();
}
