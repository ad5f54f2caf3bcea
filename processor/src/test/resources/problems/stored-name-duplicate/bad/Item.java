package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.util.List;

@Table("items")
record Item(@PartitionKey String id, Kind kind, List<Other> others) {}
