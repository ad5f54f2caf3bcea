package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey String id,
    @SortKey String name,
    @SortKey int number) {} // <- sort-key-duplicate
