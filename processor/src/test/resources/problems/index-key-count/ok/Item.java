package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "all",
    partitionKey = {"a", "b", "c", "d"},
    sortKey = {"e", "f", "g", "h"})
record Item(@PartitionKey String id, int a, int b, int c, int d, int e, int f, int g, int h) {}
