package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Table("items")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner", sortKey = {"size", "hash"})
@LocalSecondaryIndex(name = "by-time", sortKey = "at")
record Item(
    @PartitionKey String id,
    @SortKey String part,
    UUID owner,
    Optional<Integer> size,
    byte[] hash,
    Instant at) {}
