package shop;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    Set<String> tags,
    Map<String, Integer> counters,
    long version) {}
