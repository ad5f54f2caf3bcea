package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;

/** With a small version. */
@Table("revisions")
record Revision(@PartitionKey String id, String text, @Version int version) {}
