package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, int size) {
  @Creator
  static String of(String id, int size) { // <- creator-invalid
    return id + size;
  }
}
