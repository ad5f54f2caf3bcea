package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

class Union {
  @Table("events")
  sealed interface Event {
    @PartitionKey
    String id();
  }

  record Opened(String id) implements Event {}

  private record Closed(String id) implements Event {} // <- type-hidden
}
