package test;

import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
record Item(
    String id,
    @SortKey String name) {} // <- sort-key-without-partition-key
