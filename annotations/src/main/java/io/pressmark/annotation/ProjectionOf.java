package io.pressmark.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A smaller type for what a query, a scan or a get returns: some attributes of a table's items.
 *
 * <pre>{@code
 * @Table("orders")
 * public record Order(
 *     @PartitionKey String customerId, @SortKey Instant placedAt, BigDecimal total, String note) {}
 *
 * @ProjectionOf(Order.class)
 * public record OrderTotal(Instant placedAt, BigDecimal total) {}
 * }</pre>
 *
 * <p>Each property has the name and the type of a property of the table's type; one of a flattened
 * object is named with the names around it, {@code shipToCity} of {@code shipTo.city}. How it is
 * stored, and what it reads as when it is absent, follows from there. It may be an {@code Optional}
 * of the type, or {@code Integer} for {@code int}, to tell that an item has no such attribute;
 * where only some subtypes of a sealed table have it, a primitive is refused. The type is made as a
 * table's is: a record, a class with setters, with a constructor or with a builder.
 *
 * <p>The generated {@code OrderTotalProjection.PROJECTION} is what {@code select} of a query takes:
 * only these attributes are read from the store, or sent over the network.
 *
 * <p><b>Problem codes:</b> {@code projection-table}, {@code projection-property}, {@code
 * projection-type}, {@code projection-subtype}, {@code projection-annotation}, {@code
 * projection-hidden}, {@code no-attributes}, {@code generated-type-clash}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ProjectionOf {
  /** The table's type. */
  Class<?> value();
}
