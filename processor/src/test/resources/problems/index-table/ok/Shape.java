package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("shapes")
@GlobalSecondaryIndex(name = "byColor", partitionKey = "color")
sealed interface Shape {
  record Circle(@PartitionKey String id, @SortKey int number, String color) implements Shape {}
}
