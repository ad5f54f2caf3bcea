package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
public sealed interface Shape {
  @PartitionKey
  String id();

  record Circle(String id, int radius) implements Shape {}

  sealed interface Angular extends Shape {
    int sides();
  }

  record Box(String id, int sides) implements Angular {}
}
