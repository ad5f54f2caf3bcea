package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import lombok.AllArgsConstructor;

@Table("made")
@AllArgsConstructor
final class Made {
  @PartitionKey private final String id = null; // <- lombok-order

  String getId() {
    return id;
  }
}
