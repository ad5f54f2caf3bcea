package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.time.Instant;

@Table("items")
record Item(
    @PartitionKey String id,
    @Version long version,
    @Version int revision, // <- managed-duplicate
    @CreatedAt Instant made,
    @CreatedAt Instant born) {} // <- managed-duplicate
