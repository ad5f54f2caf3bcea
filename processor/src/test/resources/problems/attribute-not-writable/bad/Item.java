package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;
  final int size = 1; // <- attribute-not-writable
  private String name; // <- attribute-not-writable

  public String getName() {
    return name;
  }

  public void setName(int number) {
    name = "" + number;
  }

  public String getShout() { // <- attribute-not-writable
    return name + "!";
  }
}
