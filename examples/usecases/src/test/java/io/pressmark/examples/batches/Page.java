package io.pressmark.examples.batches;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

/** With a count and a time that go on from the item that is stored. */
@Table("pages")
record Page(@PartitionKey String title, String text, @Counter int writes, @CreatedAt Instant at) {

  static Page of(String title, String text) {
    return new Page(title, text, 0, null);
  }
}
