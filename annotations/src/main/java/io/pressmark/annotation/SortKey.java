package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the property that orders the items of one partition key value. A table has at most one.
 *
 * <pre>{@code
 * @Table("messages")
 * public record Message(@PartitionKey String userId, @SortKey Instant sentAt, String text) {}
 * }</pre>
 *
 * <p>It stands on a record component, a field or a getter. Its stored form must be a string, a
 * number or a binary, of 1 to 1,024 bytes, and every item must have it. Strings sort by their UTF-8
 * bytes, numbers by value, binaries by unsigned bytes; the forms of {@code java.time} types sort in
 * time. Partition key and sort key together identify an item.
 *
 * <p><b>Problem codes:</b> {@code sort-key-duplicate}, {@code sort-key-without-partition-key},
 * {@code key-roles}, {@code key-type}, {@code key-optional}, {@code key-nullable}, {@code
 * key-in-document}, {@code key-name-long}, {@code ignore-conflict}, {@code annotation-misplaced};
 * the warnings {@code key-floating}, {@code key-mutable}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface SortKey {}
