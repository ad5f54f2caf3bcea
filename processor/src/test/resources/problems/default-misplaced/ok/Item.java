package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey String id, @Default("x") String note) {}
