package test;

import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
@LocalSecondaryIndex(name = "by-size", sortKey = "size")
record Item(@PartitionKey String id, @SortKey String part, int size) {}
