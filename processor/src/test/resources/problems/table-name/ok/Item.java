package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("my.items_2-x")
record Item(@PartitionKey String id) {}
