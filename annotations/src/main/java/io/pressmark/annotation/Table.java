package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a type the item type of a table.
 *
 * <pre>{@code
 * @Table("orders")
 * public record Order(
 *     @PartitionKey String customerId, @SortKey Instant placedAt, BigDecimal total) {}
 * }</pre>
 *
 * <p>In the same package, and with the visibility of the type, the compiler then generates {@code
 * OrderRepository} (the operations), {@code OrderAttributes} (a typed constant for each attribute),
 * {@code OrderSchema} (objects to items and back) and, when there is a sort key, {@code OrderKey}.
 * A nested type joins the names of its outer types: {@code Shop.Order} leads to {@code
 * ShopOrderRepository}.
 *
 * <p>The type can be
 *
 * <ul>
 *   <li>a <b>record</b>, made by its canonical constructor;
 *   <li>a <b>mutable class</b>, with a constructor without parameters that the package can reach.
 *       Each property is read through a getter ({@code getTotal}, {@code isOpen}), a method of the
 *       field's name, or a field that the package can reach, and written through a setter or such a
 *       field that is not final;
 *   <li>an <b>immutable class</b>, with one constructor whose parameters are named as its
 *       properties, or with {@link Creator @Creator} on a constructor or static method;
 *   <li>a class, abstract class or interface with a <b>builder</b>: the one in {@link #builder}, or
 *       what a static method {@code builder()} or {@code newBuilder()} of the type returns. That
 *       may be written by AutoValue, Immutables or Lombok;
 *   <li>a <b>sealed</b> interface or abstract class of these; see {@link Discriminator}.
 * </ul>
 *
 * <p>Inherited fields and accessors count, and so do annotations on the methods of supertypes that
 * an accessor implements. Static and {@code transient} fields are no properties.
 *
 * <p><b>Problem codes:</b> {@code table-kind}, {@code type-abstract}, {@code type-hidden}, {@code
 * type-parameters}, {@code no-constructor}, {@code creator-parameter}, {@code
 * type-creator-ambiguous}, {@code builder-invalid}, {@code lombok-order}, {@code no-attributes},
 * {@code attribute-not-readable}, {@code attribute-not-writable}, {@code accessor-ambiguous},
 * {@code annotation-misplaced}, {@code table-name}, {@code partition-key-missing}, {@code
 * sort-key-without-partition-key}, {@code constant-clash}, {@code generated-type-clash}, {@code
 * attribute-name-duplicate}, and those of an attribute's type: {@code type-unsupported}, {@code
 * type-raw}, {@code type-wildcard}, {@code set-element}, {@code map-key}, {@code optional-inside},
 * {@code document-recursive}; the warnings {@code attribute-name-case}, {@code number-digits},
 * {@code nesting-deep}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Table {

  /**
   * The table's name: 3 to 255 characters of {@code A-Z a-z 0-9 _ . -}, DynamoDB's rule. A
   * repository can be opened on another physical name.
   */
  String value();

  /**
   * The builder that makes instances: a type with a method for each property, and a method {@code
   * build()} or one other that returns the table's type. It has a constructor without parameters,
   * or comes from a static method of its own, of the type around it, or of the table's type.
   * Without it, a static method {@code builder()} or {@code newBuilder()} of the table's type is
   * looked for where no constructor will do.
   */
  Class<?> builder() default void.class;
}
