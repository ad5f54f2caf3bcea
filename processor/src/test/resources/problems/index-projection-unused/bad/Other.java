package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Projection;
import io.pressmark.annotation.Table;

@Table("others")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    projection = Projection.KEYS_ONLY,
    include = {"size"}) // <- index-projection-unused
record Other(@PartitionKey String id, String owner, int size) {}
