package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "items", builder = Item.Builder.class) // <- builder-invalid
final class Item {
  @PartitionKey private final String id;

  private Item(String id) {
    this.id = id;
  }

  String getId() {
    return id;
  }

  static final class Builder {
    private String id;

    Builder id(String id) {
      this.id = id;
      return this;
    }

    String build() {
      return new Item(id).getId();
    }
  }
}
