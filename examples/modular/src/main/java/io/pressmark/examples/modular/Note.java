package io.pressmark.examples.modular;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

/** A note of an author. */
@Table("notes")
record Note(@PartitionKey String author, @SortKey Instant at, String text) {}
