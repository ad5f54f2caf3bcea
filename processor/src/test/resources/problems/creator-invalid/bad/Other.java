package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
record Other(@PartitionKey String id) {
  @Creator
  static String of(String id) { // <- creator-invalid
    return id;
  }
}
