package io.pressmark.examples.transactions;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

/** With a version and both times. */
@Table("versioned")
record Versioned(
    @PartitionKey String name,
    int amount,
    @Version int version,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt) {

  static Versioned of(String name, int amount) {
    return new Versioned(name, amount, 0, null, null);
  }

  Versioned withAmount(int other) {
    return new Versioned(name, other, version, createdAt, updatedAt);
  }
}
