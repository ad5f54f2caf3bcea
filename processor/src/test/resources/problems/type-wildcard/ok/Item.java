package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;
import java.util.Map;

@Table("items")
record Item(@PartitionKey String id, List<Long> names, Map<String, Long> map) {}
