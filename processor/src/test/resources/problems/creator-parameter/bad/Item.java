package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
final class Item {
  @PartitionKey private final String id;

  Item(String key) { // <- creator-parameter
    this.id = key;
  }

  String getId() {
    return id;
  }
}
