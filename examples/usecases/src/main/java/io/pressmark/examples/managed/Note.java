package io.pressmark.examples.managed;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

/** A note that several people edit; who saves an old version learns of it. */
@Table("notes")
public record Note(
    @PartitionKey String id,
    String text,
    @Version int version,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt) {

  /** A note that is not stored yet. */
  public static Note of(String id, String text) {
    return new Note(id, text, 0, null, null);
  }

  public Note withText(String other) {
    return new Note(id, other, version, createdAt, updatedAt);
  }
}
