package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
abstract class Item {
  @PartitionKey String id;

  @Creator
  static Item of(String id) {
    Item item = new Item() {};
    item.id = id;
    return item;
  }
}
