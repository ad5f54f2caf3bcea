package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
public sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, String note) implements Event {}

  record Closed(String id, int note) implements Event {} // <- subtype-attribute
}
