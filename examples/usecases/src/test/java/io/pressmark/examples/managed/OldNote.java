package io.pressmark.examples.managed;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** A note as it was stored before anything of it was managed. */
@Table("notes")
record OldNote(@PartitionKey String id, String text, Integer version, String createdAt) {}
