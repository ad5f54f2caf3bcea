package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

@Table("events")
public sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, @Version long version) implements Event {}

  record Closed(String id, String why) implements Event {} // <- subtype-managed
}
