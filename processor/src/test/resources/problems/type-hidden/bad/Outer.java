package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

class Outer {
  @Table("items")
  private record Item(@PartitionKey String id) {} // <- type-hidden

  @Table("inner")
  class Inner { // <- type-hidden
    @PartitionKey String id;
  }

  private static class Hidden {
    @Table("deep")
    record Deep(@PartitionKey String id) {} // <- type-hidden
  }

  private enum Kind {
    A
  }

  @Table("open")
  record Open(
      @PartitionKey String id,
      Kind kind, // <- type-hidden
      Secret secret) {} // <- type-hidden

  private record Secret(String word) {}
}
