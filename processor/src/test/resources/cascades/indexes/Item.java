package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "onwer")
@GlobalSecondaryIndex(name = "by-task", partitionKey = "task")
@LocalSecondaryIndex(name = "query", sortKey = "owner")
record Item(@PartitionKey String id, @SortKey String part, String owner, Thread task) {}
