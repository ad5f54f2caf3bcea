package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public final class Item { // <- type-creator-ambiguous
  private final String id;
  private final int size;

  public Item(String id, int size) {
    this.id = id;
    this.size = size;
  }

  public Item(int size, String id) {
    this(id, size);
  }

  @PartitionKey
  public String getId() {
    return id;
  }

  public int getSize() {
    return size;
  }
}
