package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    List<Optional<String>> names, // <- optional-inside
    Optional<Optional<String>> twice, // <- optional-inside
    Map<String, Optional<Integer>> map) {} // <- optional-inside
