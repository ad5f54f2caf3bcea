package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import java.time.Instant;

@Table("items")
record Item(
    @PartitionKey String id,
    @CreatedAt @UpdatedAt Instant at) {} // <- managed-conflict
