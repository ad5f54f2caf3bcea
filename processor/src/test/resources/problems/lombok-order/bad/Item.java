package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@lombok.Getter
public final class Item { // <- lombok-order
  @PartitionKey private String id;
  private int size;

  public void setId(String id) {
    this.id = id;
  }

  public void setSize(int size) {
    this.size = size;
  }
}
