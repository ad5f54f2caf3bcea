package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("items")
record Item(
    @PartitionKey Instant at, // <- hot-partition-time
    @SortKey String id) {}
