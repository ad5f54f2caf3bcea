package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the attribute that says which subtype of a sealed type an item or document is.
 *
 * <pre>{@code
 * @Table("events")
 * @Discriminator("kind")
 * public sealed interface Event {
 *   @PartitionKey
 *   String id();
 *
 *   @SortKey
 *   Instant at();
 *
 *   @Subtype("opened")
 *   record Opened(String id, Instant at, String by) implements Event {}
 *
 *   @Subtype("closed")
 *   record Closed(String id, Instant at, int rating) implements Event {}
 * }
 * }</pre>
 *
 * <p>It stands on a sealed interface or a sealed abstract class, of a table or of documents;
 * without it the attribute is called {@code type}. All subtypes in a table have the same key;
 * annotations on the methods they implement count for them.
 *
 * <p><b>Problem codes:</b> {@code discriminator-clash}, {@code discriminator-duplicate}, {@code
 * subtype-unmapped}, {@code subtype-key}, {@code subtype-attribute}, {@code subtype-managed}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Discriminator {
  /** The name of the attribute, a string. */
  String value() default "type";
}
