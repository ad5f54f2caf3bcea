package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    @SortKey int number,
    Optional<String> name,
    @Default("a") String label,
    Part part) {}
