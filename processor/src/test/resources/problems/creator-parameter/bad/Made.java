package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("made")
public record Made(@PartitionKey String id, int size) {
  @Creator
  static Made of(String id, String size) { // <- creator-parameter
    return new Made(id, size.length());
  }
}
