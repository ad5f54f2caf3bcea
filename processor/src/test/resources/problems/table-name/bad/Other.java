package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("it") // <- table-name
record Other(@PartitionKey String id) {}
