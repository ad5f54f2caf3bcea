package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says when an item came to be.
 *
 * <pre>{@code
 * @Table("documents")
 * public record Document(@PartitionKey String id, String text, @CreatedAt Instant createdAt) {}
 * }</pre>
 *
 * <p>It stands on an {@code Instant}. The first write of an item sets it; a {@code put} over the
 * item and updates keep it, whatever the object says. What a write returns has it; the object that
 * the write was given is not changed.
 *
 * <p><b>Problem codes:</b> {@code timestamp-type}, {@code key-managed}, {@code subtype-managed},
 * {@code managed-duplicate}, {@code managed-conflict}, {@code managed-in-document}, {@code
 * managed-optional}, {@code annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface CreatedAt {}
