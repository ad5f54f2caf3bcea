package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("shapes")
sealed interface Shape {
  @GlobalSecondaryIndex(name = "byColor", partitionKey = "color") // <- index-table
  record Circle(@PartitionKey String id, @SortKey int number, String color) implements Shape {}
}

@LocalSecondaryIndex(name = "bySize", sortKey = "size") // <- index-table
record Forgotten(@PartitionKey String id, @SortKey int number, int size) {}
