package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
class Item {
  @PartitionKey String id;
  @Ignore final int size = 1;
  static final int LIMIT = 3;
  protected String name;

  public String getName() {
    return name;
  }

  @Ignore
  public String getShout() {
    return name + "!";
  }
}
