package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shorter")
public final class Shorter {
  private final String id;
  private final int size;

  public Shorter(String id, int size) {
    this.id = id;
    this.size = size;
  }

  public Shorter(String id) {
    this(id, 0);
  }

  @PartitionKey
  public String id() {
    return id;
  }

  public int size() {
    return size;
  }
}
