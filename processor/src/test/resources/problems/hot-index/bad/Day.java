package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("days")
@GlobalSecondaryIndex(name = "byDay", partitionKey = "day") // <- hot-index
public record Day(
    @PartitionKey String id, LocalDate day) {}
