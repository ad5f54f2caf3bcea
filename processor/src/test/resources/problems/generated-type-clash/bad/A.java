package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.ProjectionOf;
import io.pressmark.annotation.Table;

class A {
  @Table("parts-of-a")
  record Part(@PartitionKey String id) {}

  @ProjectionOf(Part.class)
  record Zone(String id) {}
}
