package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@LocalSecondaryIndex(name = "bySize", sortKey = "size") // <- index-local-sort-key
public record Item(
    @PartitionKey String id, int size) {}
