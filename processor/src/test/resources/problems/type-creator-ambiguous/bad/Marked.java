package test;

import io.pressmark.annotation.Creator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("marked")
final class Marked {
  @PartitionKey private final String id;

  @Creator
  Marked(String id) {
    this.id = id;
  }

  @Creator
  static Marked of(String id) { // <- type-creator-ambiguous
    return new Marked(id);
  }

  String getId() {
    return id;
  }
}
