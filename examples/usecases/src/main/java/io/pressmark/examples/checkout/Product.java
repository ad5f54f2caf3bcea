package io.pressmark.examples.checkout;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;

/** A product, and how many of it are in stock. */
@Table("products")
public record Product(@PartitionKey String id, BigDecimal price, int available) {}
