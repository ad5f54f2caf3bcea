package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.Map;
import java.util.UUID;

@Table("items")
record Item(@PartitionKey String id, Map<String, Map<String, UUID>> ids) {}
