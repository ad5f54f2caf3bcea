package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("drawings")
record Drawing(@PartitionKey String id, Shape shape) {}
