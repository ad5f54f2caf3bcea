package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the property whose value decides in which partition an item lives. A table has exactly one.
 *
 * <pre>{@code
 * @Table("players")
 * public record Player(@PartitionKey String playerId, String name, long highScore) {}
 * }</pre>
 *
 * <p>It stands on a record component, a field or a getter. Its stored form must be a string, a
 * number or a binary, of 1 to 2,048 bytes, and every item must have it: it can be neither {@code
 * Optional} nor nullable. All items with one partition key value share one partition, so a property
 * with few values, or whose values are all close to "now", makes that partition hot.
 *
 * <p><b>Problem codes:</b> {@code partition-key-missing}, {@code partition-key-duplicate}, {@code
 * key-roles}, {@code key-type}, {@code key-optional}, {@code key-nullable}, {@code
 * key-in-document}, {@code key-name-long}, {@code ignore-conflict}, {@code annotation-misplaced};
 * the warnings {@code key-floating}, {@code key-mutable}, {@code hot-partition-enum}, {@code
 * hot-partition-date}, {@code hot-partition-time}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface PartitionKey {}
