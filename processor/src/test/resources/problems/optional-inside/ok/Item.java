package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Optional;

@Table("items")
record Item(@PartitionKey String id, Optional<List<String>> names, Part part) {}
