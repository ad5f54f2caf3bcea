package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Subtype;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  @PartitionKey
  String id();

  @Subtype("open")
  record Opened(String id) implements Event {}

  @Subtype("Open")
  record Reopened(String id) implements Event {}

  @Subtype("Lost")
  record Won(String id) implements Event {}

  @Subtype("Won")
  record Lost(String id) implements Event {}
}
