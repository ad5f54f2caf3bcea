package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import lombok.Getter;

@Table("items")
class Item {
  @PartitionKey @Getter private String id;

  String getId() {
    return id;
  }

  void setId(String id) {
    this.id = id;
  }
}
