package io.pressmark.examples.batches;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** Of another table, with a simple key. */
@Table("tools")
record Tool(@PartitionKey String name, int weight) {}
