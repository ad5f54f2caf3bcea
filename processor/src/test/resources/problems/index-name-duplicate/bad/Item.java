package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner")
@LocalSecondaryIndex(
    name = "by-owner", // <- index-name-duplicate
    sortKey = "size")
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
