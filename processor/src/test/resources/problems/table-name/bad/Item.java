package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("my items") // <- table-name
record Item(@PartitionKey String id) {}
