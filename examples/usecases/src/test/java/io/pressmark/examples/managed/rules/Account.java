package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.UpdatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;

/** With a version and both times. */
@Table("accounts")
record Account(
    @PartitionKey String owner,
    @SortKey String name,
    Integer balance,
    @Version Long version,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt) {

  static Account of(String owner, String name, int balance) {
    return new Account(owner, name, balance, null, null, null);
  }

  Account withBalance(int other) {
    return new Account(owner, name, other, version, createdAt, updatedAt);
  }

  Account withVersion(Long other) {
    return new Account(owner, name, balance, other, createdAt, updatedAt);
  }
}
