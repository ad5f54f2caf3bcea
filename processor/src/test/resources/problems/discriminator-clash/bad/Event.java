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

  record Opened(
      String id,
      String kind) // <- discriminator-clash
      implements Event {}

  record Closed(
      String id,
      @Attribute("kind") String how) // <- discriminator-clash
      implements Event {}
}
