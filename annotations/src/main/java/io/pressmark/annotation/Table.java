package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record or a mutable class the item type of a table.
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
 * <p><b>Records</b> are read through their accessors and made by their canonical constructor.
 * <b>Mutable classes</b> need a constructor without parameters that the package can reach. Each of
 * their properties is read through a getter ({@code getTotal}, {@code isOpen}) or else a field that
 * the package can reach, and written through a setter or else such a field that is not final;
 * inherited fields and accessors count. Static and {@code transient} fields are no properties.
 *
 * <p><b>Problem codes:</b> {@code table-kind}, {@code type-abstract}, {@code type-hidden}, {@code
 * type-parameters}, {@code no-constructor}, {@code no-attributes}, {@code attribute-not-readable},
 * {@code attribute-not-writable}, {@code accessor-ambiguous}, {@code annotation-misplaced}, {@code
 * table-name}, {@code partition-key-missing}, {@code sort-key-without-partition-key}, {@code
 * constant-clash}, {@code generated-type-clash}, {@code attribute-name-duplicate}, {@code
 * attribute-name-case}, and those of an attribute's type: {@code type-unsupported}, {@code
 * type-raw}, {@code type-wildcard}, {@code set-element}, {@code map-key}, {@code optional-inside},
 * {@code document-recursive}, {@code nesting-deep}.
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
}
