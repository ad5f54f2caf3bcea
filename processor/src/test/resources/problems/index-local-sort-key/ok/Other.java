package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
@GlobalSecondaryIndex(name = "by-size", partitionKey = "id", sortKey = "size")
record Other(@PartitionKey String id, int size) {}
