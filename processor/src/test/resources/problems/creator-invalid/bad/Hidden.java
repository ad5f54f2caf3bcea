package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("hidden")
final class Hidden {
  @PartitionKey private final String id;

  @Creator
  private Hidden(String id) { // <- creator-invalid
    this.id = id;
  }

  String getId() {
    return id;
  }
}
