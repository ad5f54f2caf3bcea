package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "delete-unchecked", // <- index-method-clash
    partitionKey = "owner")
@LocalSecondaryIndex(
    name = "sizes",
    sortKey = "size",
    method = "notify") // <- index-method-clash
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
