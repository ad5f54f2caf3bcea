package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(@PartitionKey String id) {
  @Creator
  Item other(String id) { // <- creator-invalid
    return new Item(id);
  }
}
