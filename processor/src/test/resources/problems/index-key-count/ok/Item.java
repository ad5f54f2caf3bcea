package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "byMany", partitionKey = {"a1", "a2", "a3", "a4"}, sortKey = {"a5", "a0"})
public record Item(
    @PartitionKey String id, String a0, String a1, String a2, String a3, String a4, String a5) {}
