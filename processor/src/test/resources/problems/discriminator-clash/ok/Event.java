package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.Discriminator;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("events")
@Discriminator("kind")
sealed interface Event {
  @PartitionKey
  String id();

  record Opened(String id, @Attribute("how") String kind) implements Event {}

  record Closed(String id, String type) implements Event {}
}
