package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id) implements Event {}

  sealed interface Closed extends Event {}

  record Won(String id, int points) implements Closed {}

  record Lost(String id) implements Closed {}

  non-sealed class Free implements Event {
    String id;

    @Override
    public String id() {
      return id;
    }
  }
}
