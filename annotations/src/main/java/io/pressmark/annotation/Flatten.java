package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores the attributes of an object beside those of the object around it, instead of in a map.
 *
 * <pre>{@code
 * @Table("parcels")
 * public record Parcel(@PartitionKey String id, @Flatten(prefix = "to_") Place to) {}
 *
 * public record Place(String city, String street) {}
 * }</pre>
 *
 * <p>It stands on a property whose type is a record or a class of your own, or an {@code Optional}
 * of one. The item above has the attributes {@code id}, {@code to_city} and {@code to_street}. A
 * flattened object may have the table's key, if it cannot be missing, and managed attributes. One
 * that is null stores none of its attributes, and one without any stored reads as null, or as an
 * empty {@code Optional}.
 *
 * <p><b>Problem codes:</b> {@code flatten-type}, {@code flatten-optional-key}, {@code
 * annotation-misplaced}, {@code ignore-conflict}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Flatten {
  /** What stands in front of the names of its attributes. */
  String prefix() default "";
}
