package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("others")
class Other {
  @PartitionKey String id;
  private String name;

  public String getName() {
    return name;
  }

  @Attribute("label") // <- annotation-misplaced
  public void setName(String name) {
    this.name = name;
  }
}
