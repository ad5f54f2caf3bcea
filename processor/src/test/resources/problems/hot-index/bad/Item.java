package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("items")
@GlobalSecondaryIndex(name = "byColor", partitionKey = "color") // <- hot-index
public record Item(
    @PartitionKey String id, Color color) {}
