package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Table("items")
record Item(
    @PartitionKey String id,
    Map<Integer, String> numbers, // <- map-key
    List<Map<UUID, String>> ids) {} // <- map-key
