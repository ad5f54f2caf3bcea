package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
@GlobalSecondaryIndex(name = "by-size", partitionKey = "size")
sealed interface Shape {
  record Circle(@PartitionKey String id, int size) implements Shape {}

  record Square(@PartitionKey String id, Integer size) implements Shape {}

  record Dot(@PartitionKey String id) implements Shape {}
}
