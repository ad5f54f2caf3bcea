package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
final class Other {
  @PartitionKey private final String id;

  private Other(String id) {
    this.id = id;
  }

  @Creator
  static Other of(String id) {
    return new Other(id);
  }

  String getId() {
    return id;
  }
}
