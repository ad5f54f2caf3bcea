package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
final class Item {
  @PartitionKey private final String id;
  private final Integer size;
  String name;

  Item(CharSequence id, Integer size) {
    this.id = id.toString();
    this.size = size;
  }

  String getId() {
    return id;
  }

  Integer getSize() {
    return size;
  }
}
