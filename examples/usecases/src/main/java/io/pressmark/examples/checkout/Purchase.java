package io.pressmark.examples.checkout;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What a buyer has bought: ids that grow with time, so that a buyer's purchases are in their order.
 *
 * @param quantities how many of each product, by the product's id
 */
@Table("purchases")
public record Purchase(
    @PartitionKey String buyer,
    @SortKey @GeneratedId(GeneratedId.Uuid.V7) UUID id,
    Map<String, Integer> quantities,
    BigDecimal total,
    @CreatedAt Instant placedAt) {

  static Purchase of(String buyer, Map<String, Integer> quantities, BigDecimal total) {
    return new Purchase(buyer, null, quantities, total, null);
  }
}
