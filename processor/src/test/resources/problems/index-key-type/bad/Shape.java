package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("shapes")
@GlobalSecondaryIndex(
    name = "by-points",
    partitionKey = "points", // <- index-key-type
    sortKey = "label")
sealed interface Shape {
  record Circle(@PartitionKey String id, String label) implements Shape {}

  record Polygon(@PartitionKey String id, String label, List<Integer> points) implements Shape {}
}
