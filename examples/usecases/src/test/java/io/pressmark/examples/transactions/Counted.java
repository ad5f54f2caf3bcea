package io.pressmark.examples.transactions;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.UUID;

/** With a count, and an id that is no key. */
@Table("counted")
record Counted(@PartitionKey String name, String text, @Counter int writes, @GeneratedId UUID id) {

  static Counted of(String name, String text) {
    return new Counted(name, text, 0, null);
  }
}
