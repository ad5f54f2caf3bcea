package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("others")
@GlobalSecondaryIndex(
    name = "by-day",
    partitionKey = {"day"}) // <- hot-index
record Other(@PartitionKey String id, LocalDate day) {}
