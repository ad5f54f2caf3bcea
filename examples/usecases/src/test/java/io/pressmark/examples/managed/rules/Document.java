package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

/** Sealed, with a version in all subtypes. */
@Table("documents")
sealed interface Document {
  @PartitionKey
  String id();

  @Version
  long version();

  /** One subtype. */
  record Letter(String id, long version, String to) implements Document {}

  /** The other. */
  record Memo(String id, long version, int urgency) implements Document {}
}
