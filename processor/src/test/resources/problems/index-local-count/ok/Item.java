package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@LocalSecondaryIndex(name = "by-a", sortKey = "a")
@LocalSecondaryIndex(name = "by-b", sortKey = "b")
@LocalSecondaryIndex(name = "by-c", sortKey = "c")
@LocalSecondaryIndex(name = "by-d", sortKey = "d")
@LocalSecondaryIndex(name = "by-e", sortKey = "e")
record Item(
    @PartitionKey String id, @SortKey String part, int a, int b, int c, int d, int e, int f) {}
