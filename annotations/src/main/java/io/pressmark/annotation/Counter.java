package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Counts how often an item was written.
 *
 * <pre>{@code
 * @Table("settings")
 * public record Setting(@PartitionKey String name, String value, @Counter long writes) {}
 * }</pre>
 *
 * <p>It stands on an {@code int} or {@code long}, boxed or not. The first write of an item stores
 * 1, every later put or update one more, whatever the object says; nothing is checked, unlike with
 * {@link Version}. What a write returns has the number; the object it was given is not changed.
 *
 * <p><b>Problem codes:</b> {@code counter-type}, {@code counter-with-version}, {@code key-managed},
 * {@code subtype-managed}, {@code managed-duplicate}, {@code managed-conflict}, {@code
 * managed-in-document}, {@code managed-optional}, {@code annotation-misplaced}, {@code
 * ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Counter {}
