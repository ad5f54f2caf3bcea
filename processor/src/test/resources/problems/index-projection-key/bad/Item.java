package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    projection = Projection.INCLUDE,
    include = {
      "size", //
      "owner", // <- index-projection-key
      "part" // <- index-projection-key
    })
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
