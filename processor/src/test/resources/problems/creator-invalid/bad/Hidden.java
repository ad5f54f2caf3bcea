package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("hidden")
final class Hidden {
  @PartitionKey private final String id;

  @Creator // <- creator-invalid
  private Hidden(String id) {
    this.id = id;
  }

  String getId() {
    return id;
  }
}
