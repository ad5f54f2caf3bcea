package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("events")
public sealed interface Event {
  @PartitionKey
  String id();

  @Version
  long version();

  record Opened(String id, long version) implements Event {}

  record Closed(String id, long version, String why) implements Event {}
}
