package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    @Flatten Part part,
    @Flatten(prefix = "other_") Optional<Part> other,
    Shape shape) {}
