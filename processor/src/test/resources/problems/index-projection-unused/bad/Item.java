package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    include = "size") // <- index-projection-unused
@LocalSecondaryIndex(
    name = "by-size",
    sortKey = "size",
    projection = Projection.INCLUDE) // <- index-projection-unused
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
