package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
@GlobalSecondaryIndex(
    name = "all",
    partitionKey = {"a", "b", "c", "d", "e"}) // <- index-key-count
record Other(@PartitionKey String id, int a, int b, int c, int d, int e) {}
