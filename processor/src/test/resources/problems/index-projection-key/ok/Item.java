package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Table("items")
@GlobalSecondaryIndex(name = "byProduct", partitionKey = "product", projection = Projection.INCLUDE, include = {"size", "tags"})
public record Item(
    @PartitionKey String id, @SortKey Instant at, String product, int size, Optional<String> note, List<String> tags) {}
