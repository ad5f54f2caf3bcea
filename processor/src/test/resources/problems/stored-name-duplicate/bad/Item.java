package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, Color color) {}
