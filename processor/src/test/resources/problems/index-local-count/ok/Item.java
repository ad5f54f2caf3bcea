package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("items")
@LocalSecondaryIndex(name = "byA0", sortKey = "a0")
@LocalSecondaryIndex(name = "byA1", sortKey = "a1")
@LocalSecondaryIndex(name = "byA2", sortKey = "a2")
@LocalSecondaryIndex(name = "byA3", sortKey = "a3")
@LocalSecondaryIndex(name = "byA4", sortKey = "a4")
public record Item(
    @PartitionKey String id, @SortKey Instant at, String a0, String a1, String a2, String a3, String a4, String a5) {}
