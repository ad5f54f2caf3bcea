package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;
  private String name; // <- attribute-not-readable

  public void setName(String name) {
    this.name = name;
  }

  public void setSize(int size) {} // <- attribute-not-readable
}
