package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

class Outer {
  @Table("items")
  record Item(@PartitionKey String id, Kind kind, Secret secret) {}

  enum Kind {
    A
  }

  protected record Secret(String word) {}
}
