package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("items")
record Item(
    @PartitionKey String id,
    @SortKey @CreatedAt Instant at) {} // <- key-managed
