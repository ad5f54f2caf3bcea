package io.pressmark.examples.shop;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An order. A customer's orders are one item collection, in the order of time. */
@Table("orders")
@GlobalSecondaryIndex(
    name = "byStatus",
    partitionKey = {"customerId", "status"},
    sortKey = "total",
    projection = Projection.INCLUDE,
    include = "shipTo")
@LocalSecondaryIndex(name = "byTotal", sortKey = "total")
public record Order(
    @PartitionKey String customerId,
    @SortKey Instant placedAt,
    Status status,
    BigDecimal total,
    List<Line> lines,
    Address shipTo,
    @Attribute("memo") Optional<String> note) {

  /** What has happened to an order so far. */
  public enum Status {
    PLACED,
    PAID,
    SHIPPED
  }

  /** A line of an order, kept inside it. */
  public record Line(String productId, int quantity, BigDecimal price) {}

  /** Where an order goes, kept inside it. */
  public record Address(String street, String city, String country) {}
}
