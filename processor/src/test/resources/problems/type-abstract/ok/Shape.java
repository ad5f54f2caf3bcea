package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("shapes")
interface Shape {
  @PartitionKey
  String getId();

  static Builder builder() {
    return new Builder();
  }

  final class Builder {
    private String id;

    Builder id(String id) {
      this.id = id;
      return this;
    }

    Shape build() {
      String made = id;
      return () -> made;
    }
  }
}
