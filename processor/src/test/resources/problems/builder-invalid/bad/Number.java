package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table(value = "numbers", builder = int.class) // <- builder-invalid
record Number(@PartitionKey String id) {}
