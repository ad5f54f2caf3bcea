package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
final class Item {
  private final String id;
  private final int size;

  @Creator
  Item(String id, int size) {
    this.id = id;
    this.size = size;
  }

  Item(int size, String id) {
    this(id, size);
  }

  Item(String id) {
    this(id, 0);
  }

  @PartitionKey
  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }
}
