package io.pressmark.examples.batches;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import java.time.Instant;
import java.util.UUID;

/** With an id and a time that are filled in and depend on nothing that is stored. */
@Table("notes")
record Note(@PartitionKey @GeneratedId UUID id, String text, @UpdatedAt Instant updatedAt) {

  static Note of(String text) {
    return new Note(null, text, null);
  }
}
