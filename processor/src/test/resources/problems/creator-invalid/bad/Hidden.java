package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("hidden")
public record Hidden(@PartitionKey String id, int size) {
  @Creator
  private static Hidden of(String id, int size) { // <- creator-invalid
    return new Hidden(id, size);
  }

  static Hidden other(String id) {
    return of(id, 1);
  }
}
