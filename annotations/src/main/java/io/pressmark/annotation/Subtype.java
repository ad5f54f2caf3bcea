package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names a subtype of a sealed type in the store.
 *
 * <pre>{@code
 * @Table("drawings")
 * public record Drawing(@PartitionKey String id, List<Shape> shapes) {}
 *
 * public sealed interface Shape {
 *   @Subtype("circle")
 *   record Circle(int radius) implements Shape {}
 *
 *   @Subtype("box")
 *   record Box(int width, int height) implements Shape {}
 * }
 * }</pre>
 *
 * <p>Without it, a subtype is stored under its simple name. See {@link Discriminator}.
 *
 * <p><b>Problem codes:</b> {@code discriminator-duplicate}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Subtype {
  /** What the discriminator says for it. */
  String value();
}
