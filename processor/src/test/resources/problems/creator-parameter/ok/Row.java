package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("rows")
record Row(@PartitionKey String id, int size) {
  @Creator
  static Row of(int size, String id) {
    return new Row(id, size);
  }
}
