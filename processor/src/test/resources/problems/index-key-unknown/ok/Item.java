package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("items")
@GlobalSecondaryIndex(name = "byCity", partitionKey = "place.city", sortKey = "at")
public record Item(
    @PartitionKey String id, @SortKey Instant at, @Flatten Place place) {}
