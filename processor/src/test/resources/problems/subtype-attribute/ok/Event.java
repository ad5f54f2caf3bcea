package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, String by, int size) implements Event {}

  record Closed(String id, @Attribute("by_number") int byNumber, Integer size) implements Event {}
}
