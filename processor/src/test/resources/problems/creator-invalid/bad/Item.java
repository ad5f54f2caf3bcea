package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(@PartitionKey String id) {
  @Creator // <- creator-invalid
  Item other(String id) {
    return new Item(id);
  }
}
