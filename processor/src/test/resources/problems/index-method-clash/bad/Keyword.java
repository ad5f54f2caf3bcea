package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("keywords")
@GlobalSecondaryIndex(
    name = "new", // <- index-method-clash
    partitionKey = "owner")
record Keyword(@PartitionKey String id, String owner) {}
