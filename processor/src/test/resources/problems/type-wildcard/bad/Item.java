package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    List<?> names, // <- type-wildcard
    Map<String, ? extends Number> map, // <- type-wildcard
    Optional<? super String> note) {} // <- type-wildcard
