package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when an item was last written.
 *
 * <pre>{@code
 * @Table("pages")
 * public record WikiPage(@PartitionKey String title, String text, @UpdatedAt Instant updatedAt) {}
 * }</pre>
 *
 * <p>It stands on an {@code Instant}. Every put and update sets it, whatever the object says. What
 * a write returns has it; the object that the write was given is not changed.
 *
 * <p><b>Problem codes:</b> {@code timestamp-type}, {@code key-managed}, {@code subtype-managed},
 * {@code managed-duplicate}, {@code managed-conflict}, {@code managed-in-document}, {@code
 * managed-optional}, {@code annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface UpdatedAt {}
