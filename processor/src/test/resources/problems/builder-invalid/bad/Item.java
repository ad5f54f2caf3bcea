package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "items", builder = Item.Builder.class) // <- builder-invalid
public record Item(@PartitionKey String id, int size) {
  public static final class Builder {
    private String id = "";

    public Builder id(String value) {
      this.id = value;
      return this;
    }

    public String make() {
      return id;
    }
  }
}
