package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@LocalSecondaryIndex(name = "by-size", sortKey = "size") // <- index-local-sort-key
record Item(@PartitionKey String id, int size) {}
