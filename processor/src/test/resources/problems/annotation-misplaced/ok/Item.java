package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(@PartitionKey String id) {
  static final int LIMIT = 3;

  @Ignore
  String shout() {
    return id + "!";
  }
}
