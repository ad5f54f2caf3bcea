package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
abstract class Item {
  @PartitionKey
  abstract String id();

  @Creator
  static Item of(String id) {
    return new Item() {
      @Override
      String id() {
        return id;
      }
    };
  }
}
