package io.pressmark.examples.capacity;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

/** Read before it is put, since its counter goes on. */
@Table("counted")
record Counted(@PartitionKey String name, @Counter long writes) {}
