package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("digits")
@GlobalSecondaryIndex(
    name = "2-owners", // <- index-method-clash
    partitionKey = "owner")
record NoName(@PartitionKey String id, String owner) {}
