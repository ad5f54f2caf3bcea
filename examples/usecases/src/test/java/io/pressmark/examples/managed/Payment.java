package io.pressmark.examples.managed;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

/** A table of two kinds of items with one version. */
@Table("payments")
sealed interface Payment {
  record Cash(@PartitionKey String id, long cents, @Version Long version) implements Payment {}

  record Card(@PartitionKey String id, String number, @Version Long version) implements Payment {}
}
