package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
@GlobalSecondaryIndex(name = "by-owner", partitionKey = "owner")
record Other(@PartitionKey String id, String owner) {}
