package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("instances")
public record Instance(@PartitionKey String id, int size) {
  @Creator
  Instance with(String id, int size) { // <- creator-invalid
    return new Instance(id, size);
  }
}
