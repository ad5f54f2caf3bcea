package test;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;

@Table("items")
public record Item(@PartitionKey @GeneratedId String id, @SortKey long version) {}
