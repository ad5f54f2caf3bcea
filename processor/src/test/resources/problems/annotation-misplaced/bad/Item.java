package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(@PartitionKey String id) {
  @Attribute("limit") // <- annotation-misplaced
  static final int LIMIT = 3;

  @SortKey // <- annotation-misplaced
  String shout() {
    return id + "!";
  }
}
