package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("built")
final class Built {
  @PartitionKey private final String id;
  private final int size; // <- attribute-not-writable

  private Built(String id) {
    this.id = id;
    this.size = 1;
  }

  String getId() {
    return id;
  }

  int getSize() {
    return size;
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {
    private String id;

    Builder id(String id) {
      this.id = id;
      return this;
    }

    Built build() {
      return new Built(id);
    }
  }
}
