package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("rows")
record Row(@PartitionKey String id, int size) {
  @Creator
  static Row of(String id, int size, boolean big) { // <- creator-parameter
    return new Row(id, big ? size : 0);
  }
}
