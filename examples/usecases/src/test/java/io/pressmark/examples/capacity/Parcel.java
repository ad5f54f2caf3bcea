package io.pressmark.examples.capacity;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

/** With an index of each kind. */
@Table("parcels")
@GlobalSecondaryIndex(name = "byTown", partitionKey = "town")
@LocalSecondaryIndex(name = "byWeight", sortKey = "weight")
record Parcel(@PartitionKey String sender, @SortKey int number, String town, int weight) {}
