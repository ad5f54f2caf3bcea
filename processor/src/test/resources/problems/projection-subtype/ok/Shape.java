package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
sealed interface Shape {
  record Circle(@PartitionKey String id, double radius, String color) implements Shape {}

  record Square(@PartitionKey String id, double side, boolean filled, String color)
      implements Shape {}
}
