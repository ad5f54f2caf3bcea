package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
abstract class Shape {
  @PartitionKey String id;

  @Creator
  Shape(String id) { // <- creator-invalid
    this.id = id;
  }
}
