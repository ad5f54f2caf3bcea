package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "items", builder = Item.Builder.class)
final class Item {
  @PartitionKey private final String id;

  private Item(String id) {
    this.id = id;
  }

  String getId() {
    return id;
  }

  static Builder start() {
    return new Builder();
  }

  static final class Builder {
    private String id;

    private Builder() {}

    Builder setId(String id) {
      this.id = id;
      return this;
    }

    Item make() {
      return new Item(id);
    }
  }
}
