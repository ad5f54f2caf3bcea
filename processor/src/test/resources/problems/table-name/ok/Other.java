package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("its")
record Other(@PartitionKey String id) {}
