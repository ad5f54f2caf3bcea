package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a constant of an enum under another name than its own, or reads it from former ones.
 *
 * <pre>{@code
 * public enum Payment {
 *   @StoredName("open")
 *   OPEN,
 *   @StoredName(value = "paid", aliases = "PAYED")
 *   PAID
 * }
 *
 * @Table("bills")
 * public record Bill(@PartitionKey String id, Payment payment) {}
 * }</pre>
 *
 * <p>It stands on a constant. Enums are stored by name, and sort by it as a key.
 *
 * <p><b>Problem codes:</b> {@code stored-name-duplicate}; the warning of a converter to numbers
 * {@code enum-ordinal}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.FIELD)
public @interface StoredName {
  /** The name in the store; empty for the constant's own. */
  String value() default "";

  /** Further names that are read as this constant. */
  String[] aliases() default {};
}
