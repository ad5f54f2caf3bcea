package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
@GlobalSecondaryIndex(
    name = "by-size",
    partitionKey = "size", // <- index-key-type
    sortKey = "label") // <- index-key-type
sealed interface Shape {
  record Circle(@PartitionKey String id, int size, String label) implements Shape {}

  record Square(@PartitionKey String id, String size, @Attribute("text") String label)
      implements Shape {}
}
