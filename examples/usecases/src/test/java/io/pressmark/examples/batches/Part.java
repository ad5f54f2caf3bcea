package io.pressmark.examples.batches;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** Nothing of it is filled in. */
@Table("parts")
record Part(@PartitionKey String machine, @SortKey int number, String name) {}
