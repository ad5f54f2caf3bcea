package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner")
@GlobalSecondaryIndex(name = "by-owner-and-size", partitionKey = "owner", sortKey = "size")
@LocalSecondaryIndex(name = "by-Owner2", sortKey = "size")
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
