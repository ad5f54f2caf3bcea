package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public final class Item {
  @PartitionKey private final String id;
  private final int size;

  public Item(String id, long size) {
    this.id = id;
    this.size = (int) size;
  }

  public String getId() {
    return id;
  }

  public int getSize() {
    return size;
  }
}
