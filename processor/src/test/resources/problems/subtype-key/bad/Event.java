package test;

import io.pressmark.annotation.Attribute;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  record Opened(@PartitionKey String id, @SortKey int number) implements Event {}

  record Closed(@PartitionKey String id) implements Event {} // <- subtype-key

  record Won( // <- subtype-key
      @PartitionKey String id, @SortKey @Attribute("at") int count)
      implements Event {}
}
