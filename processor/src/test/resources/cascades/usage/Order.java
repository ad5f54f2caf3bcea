package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("orders")
public record Order(
    @PartitionKey String customerId, @SortKey Instant placedAt, Object content, Secret secret, long total) {
  private record Secret(String word) {}
}
