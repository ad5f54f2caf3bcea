package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("twice")
public record Twice(@PartitionKey String id, int size) {
  @Creator
  static Twice one(String id, int size) {
    return new Twice(id, size);
  }

  @Creator
  static Twice two(String id, int size) { // <- type-creator-ambiguous
    return new Twice(id, size);
  }
}
