package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
record Other(@PartitionKey String id) {
  @Creator // <- creator-invalid
  static String of(String id) {
    return id;
  }
}
