package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "others", builder = Other.Builder.class) // <- builder-invalid
final class Other {
  @PartitionKey private final String id;

  private Other(String id) {
    this.id = id;
  }

  String getId() {
    return id;
  }

  static final class Builder {
    private final String id;

    Builder(String id) {
      this.id = id;
    }

    Other build() {
      return new Other(id);
    }
  }
}
