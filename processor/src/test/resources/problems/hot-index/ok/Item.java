package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("items")
@GlobalSecondaryIndex(name = "byColor", partitionKey = {"color", "shard"}, sortKey = "day")
public record Item(
    @PartitionKey String id, Color color, int shard, LocalDate day) {}
