package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    @PartitionKey double id, // <- key-floating
    @SortKey Float name) {} // <- key-floating
