package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
public sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, String note) implements Event {}

  record Closed(String id, @Attribute("number") int size) implements Event {}
}
