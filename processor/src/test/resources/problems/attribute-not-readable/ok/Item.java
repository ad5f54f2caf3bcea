package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;
  private String name;

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  @Ignore
  public void setSize(int size) {}

  public void setName(String first, String last) {
    name = first + last;
  }
}
