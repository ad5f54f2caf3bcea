package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey Optional<String> id, // <- key-optional
    @SortKey Optional<Boolean> open) {} // <- key-optional
