package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Optional;

@Table("items")
record Item(@PartitionKey String id, int size, Optional<String> note, List<String> tags) {}
