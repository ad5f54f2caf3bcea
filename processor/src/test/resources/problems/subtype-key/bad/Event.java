package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("events")
public sealed interface Event {
  record Opened(@PartitionKey String id, @SortKey Instant at) implements Event {}

  record Closed(@PartitionKey String id, @SortKey long at) implements Event {} // <- subtype-key, subtype-attribute
}
