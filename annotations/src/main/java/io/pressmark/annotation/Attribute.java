package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stores a property under another attribute name than its own.
 *
 * <pre>{@code
 * @Table("books")
 * public record Book(
 *     @PartitionKey String isbn,
 *     @Attribute("book title") String title,
 *     @Attribute(formerNames = "writer") String author) {}
 * }</pre>
 *
 * <p>It stands on a record component, a field or a getter, of a table type or of a nested document.
 * Java code, generated names included, goes on using the property's name. Reserved words of
 * DynamoDB are fine.
 *
 * <p><b>Problem codes:</b> {@code attribute-name-length}, {@code former-name-clash}, {@code
 * key-name-long}, {@code attribute-name-duplicate}, {@code attribute-name-conflict}, {@code
 * ignore-conflict}, {@code annotation-misplaced}; the warning {@code attribute-name-case}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.FIELD, ElementType.METHOD})
public @interface Attribute {

  /**
   * The attribute's name: 1 to 65,535 bytes of UTF-8, and at most 255 for a key attribute. Without
   * it, the property's own; an empty name that is written out is refused.
   */
  String value() default "";

  /**
   * Names that older items have it under. They are read where the present name is missing; written,
   * and used in conditions and updates, is the present one only.
   */
  String[] formerNames() default {};
}
