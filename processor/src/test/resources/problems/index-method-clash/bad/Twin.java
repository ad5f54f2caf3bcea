package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("twins")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner")
@LocalSecondaryIndex(
    name = "by_owner", // <- index-method-clash
    sortKey = "owner")
record Twin(@PartitionKey String id, @SortKey String part, String owner) {}
