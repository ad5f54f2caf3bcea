package io.pressmark.examples.transactions;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.util.UUID;

/** With an id for a key, and a version that goes by itself. */
@Table("events")
record Event(@PartitionKey @GeneratedId UUID id, String text, @Version long version) {

  static Event of(String text) {
    return new Event(null, text, 0);
  }
}
