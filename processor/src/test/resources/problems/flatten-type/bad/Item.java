package test;

import io.pressmark.annotation.Flatten;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    @Flatten String name, // <- flatten-type
    @Flatten int size, // <- flatten-type
    @Flatten List<Part> parts, // <- flatten-type
    @Flatten Optional<String> note, // <- flatten-type
    @Flatten Kind kind, // <- flatten-type
    @Flatten Shape shape) {} // <- flatten-type
