package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;

  @Attribute("a")
  private String name;

  @Attribute("a")
  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }
}
