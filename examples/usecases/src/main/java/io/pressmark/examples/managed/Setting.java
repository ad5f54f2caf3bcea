package io.pressmark.examples.managed;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

/** A setting, and how often it was written: the last writer wins. */
@Table("settings")
public record Setting(
    @PartitionKey String name, String value, @Counter Long writes, @CreatedAt Instant createdAt) {

  /** A value to be written. */
  public static Setting of(String name, String value) {
    return new Setting(name, value, null, null);
  }
}
