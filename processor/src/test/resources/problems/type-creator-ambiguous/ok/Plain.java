package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("plain")
final class Plain {
  @PartitionKey private final String id;
  private final int size;

  Plain(String id, int size) {
    this.id = id;
    this.size = size;
  }

  Plain(String id) {
    this(id, 0);
  }

  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }
}
