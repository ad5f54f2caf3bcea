package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("places")
record Place(@PartitionKey String id, Shape shape) {} // <- type-abstract
