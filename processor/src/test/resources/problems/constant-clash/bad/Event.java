package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, String by) implements Event {}

  record Closed(
      String id,
      @Attribute("closer") String by) // <- constant-clash
      implements Event {}
}
