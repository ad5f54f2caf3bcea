package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an id where an object has none.
 *
 * <pre>{@code
 * @Table("tickets")
 * public record Ticket(@PartitionKey @GeneratedId UUID id, String subject) {}
 * }</pre>
 *
 * <p>It stands on a {@code UUID} or {@code String}, and may be a part of the key. A put or insert
 * of an object whose id is null stores it under a new one; what it returns has the id, and the
 * object it was given is not changed. An id that is there is kept.
 *
 * <p><b>Problem codes:</b> {@code generated-id-type}, {@code subtype-managed}, {@code
 * managed-duplicate}, {@code managed-conflict}, {@code managed-in-document}, {@code
 * managed-optional}, {@code annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface GeneratedId {
  /** What kind of id is made. */
  Uuid value() default Uuid.V4;

  /** The versions of UUIDs of RFC 9562. */
  enum Uuid {
    /** Random: 122 random bits. */
    V4,
    /**
     * Ordered in time: milliseconds since the epoch, then random bits. As text it sorts by time.
     */
    V7
  }
}
