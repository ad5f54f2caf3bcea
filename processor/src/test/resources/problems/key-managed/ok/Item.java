package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.UUID;

@Table("items")
record Item(
    @PartitionKey String id,
    @SortKey @GeneratedId UUID part,
    @CreatedAt Instant at) {}
