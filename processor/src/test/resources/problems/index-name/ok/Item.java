package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "By_owner.2-x", partitionKey = "owner")
@LocalSecondaryIndex(name = "abc", sortKey = "size")
record Item(@PartitionKey String id, @SortKey String part, String owner, int size) {}
