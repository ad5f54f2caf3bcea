package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(
    @PartitionKey boolean id, // <- key-type
    @SortKey List<String> names) {} // <- key-type
