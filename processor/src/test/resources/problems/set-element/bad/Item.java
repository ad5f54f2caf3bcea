package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;

@Table("items")
record Item(
    @PartitionKey String id,
    Set<Boolean> flags, // <- set-element
    Set<List<String>> lists, // <- set-element
    Map<String, Set<Part>> parts) {} // <- set-element
