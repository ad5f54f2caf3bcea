package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import java.time.Instant;

/** A mutable class with a counter, and times in a flattened object. */
@Table("visits")
public class Visits {
  @PartitionKey String page;
  String lastVisitor;
  @Counter long writes;
  @Flatten Audit audit;

  /** When it was written. */
  public record Audit(@CreatedAt Instant createdAt, @UpdatedAt Instant updatedAt) {}
}
