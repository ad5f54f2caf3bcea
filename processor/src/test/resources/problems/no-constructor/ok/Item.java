package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;

  Item() {}

  Item(String id) {
    this.id = id;
  }
}
