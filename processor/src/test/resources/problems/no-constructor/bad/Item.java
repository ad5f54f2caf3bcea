package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item { // <- no-constructor
  @PartitionKey String id;

  private Item(String id) {
    this.id = id;
  }
}
