package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import lombok.Getter;

@Table("items")
@Getter
class Item {
  @PartitionKey private String id; // <- lombok-order
  private int size; // <- lombok-order

  void setId(String id) {
    this.id = id;
  }

  void setSize(int size) {
    this.size = size;
  }
}
