package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "items", builder = Item.Builder.class)
public record Item(@PartitionKey String id, int size) {
  public static final class Builder {
    private String id = "";
    private int size;

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public Builder size(int value) {
      this.size = value;
      return this;
    }

    public Item build() {
      return new Item(id, size);
    }
  }
}
