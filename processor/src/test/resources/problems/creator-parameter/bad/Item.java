package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public final class Item {
  @PartitionKey private final String id;
  private final int size;

  public Item(String id, int length) { // <- creator-parameter
    this.id = id;
    this.size = length;
  }

  public String getId() {
    return id;
  }

  public int getSize() {
    return size;
  }
}
