package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@LocalSecondaryIndex(name = "bySize", sortKey = "size")
public record Item(
    @PartitionKey String id, @SortKey int number, int size) {}
