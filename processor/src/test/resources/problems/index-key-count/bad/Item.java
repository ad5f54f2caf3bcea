package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "none",
    partitionKey = {}, // <- index-key-count
    sortKey = {"a", "b", "c", "d", "e"}) // <- index-key-count
record Item(@PartitionKey String id, int a, int b, int c, int d, int e) {}
