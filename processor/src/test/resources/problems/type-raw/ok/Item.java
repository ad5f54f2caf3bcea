package test;

import io.pressmark.annotation.Ignore;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(@PartitionKey String id, List<String> names, @Ignore List<?> other) {}
