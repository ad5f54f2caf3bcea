package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
final class Item { // <- type-creator-ambiguous
  private final String id;
  private final int size;

  Item(String id, int size) {
    this.id = id;
    this.size = size;
  }

  Item(int size, String id) {
    this(id, size);
  }

  @PartitionKey
  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }
}
