package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("events")
sealed interface Event {
  record Opened(@PartitionKey String id, @SortKey int number) implements Event {}

  record Closed(@SortKey int number, @PartitionKey String id) implements Event {}
}
