package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "hidden", builder = Hidden.Builder.class) // <- builder-invalid
public record Hidden(@PartitionKey String id, int size) {
  public static final class Builder {
    private Builder() {}

    public Hidden build() {
      return new Hidden("", 0);
    }
  }
}
