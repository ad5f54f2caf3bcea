package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.Table;

@Table("included")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    projection = Projection.INCLUDE,
    include = {
      "size", //
      "size" // <- index-key-duplicate
    })
record Projected(@PartitionKey String id, String owner, int size) {}
