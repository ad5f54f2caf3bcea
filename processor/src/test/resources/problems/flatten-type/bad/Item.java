package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Flatten String name, // <- flatten-type
    @Flatten List<Part> parts) {} // <- flatten-type
