package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("typed")
final class Typed {
  @PartitionKey private final String id;
  private final int size;

  @Creator
  static Typed of(String id, String size) { // <- creator-parameter
    return new Typed(id, Integer.parseInt(size));
  }

  private Typed(String id, int size) {
    this.id = id;
    this.size = size;
  }

  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }
}
