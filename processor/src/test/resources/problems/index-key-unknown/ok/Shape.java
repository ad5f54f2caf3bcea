package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
@GlobalSecondaryIndex(name = "by-radius", partitionKey = "radius", sortKey = "width")
sealed interface Shape {
  record Circle(@PartitionKey String id, int radius) implements Shape {}

  record Square(@PartitionKey String id, int width) implements Shape {}
}
