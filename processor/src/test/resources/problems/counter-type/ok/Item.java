package test;

import io.pressmark.annotation.Counter;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, @Counter int writes) {}
