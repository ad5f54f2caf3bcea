package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, int size) {
  @Creator
  static Item of(String id, int size) {
    return new Item(id, Math.max(0, size));
  }
}
