package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("twice")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner")
@GlobalSecondaryIndex(
    name = "by-owner",
    partitionKey = "owner",
    sortKey = "id")
record Twice( // <- index-name-duplicate
    @PartitionKey String id, String owner) {}
