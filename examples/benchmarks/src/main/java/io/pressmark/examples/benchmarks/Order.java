package io.pressmark.examples.benchmarks;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The item of all benchmarks: an order of about 400 bytes. */
@Table("orders")
public record Order(
    @PartitionKey String customerId,
    @SortKey Instant placedAt,
    String productId,
    Status status,
    BigDecimal total,
    List<Line> lines,
    Address shipTo,
    @Attribute("memo") Optional<String> note,
    long version,
    Instant expiresAt) {

  /** What has happened to an order so far. */
  public enum Status {
    PLACED,
    PAID,
    SHIPPED
  }

  /** A line of an order. */
  public record Line(String productId, String description, int quantity, BigDecimal price) {}

  /** Where an order goes. */
  public record Address(String name, String street, String city, String zip, String country) {}
}
