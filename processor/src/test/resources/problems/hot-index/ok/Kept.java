package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;

@Table("kepts")
@SuppressWarnings("pressmark:hot-index")
@GlobalSecondaryIndex(name = "byColor", partitionKey = "color")
public record Kept(
    @PartitionKey String id, Color color) {}
