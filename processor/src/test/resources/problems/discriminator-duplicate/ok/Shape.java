package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Subtype;
import io.pressmark.annotation.Table;

@Table("shapes")
public sealed interface Shape {
  @PartitionKey
  String id();

  @Subtype("Ball")
  record Circle(String id, int radius) implements Shape {}

  @Subtype("round")
  record Ball(String id, int size) implements Shape {}
}
