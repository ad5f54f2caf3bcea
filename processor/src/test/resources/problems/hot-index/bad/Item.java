package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;
import java.util.Optional;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-status",
    partitionKey = "status", // <- hot-index
    sortKey = "day")
record Item(@PartitionKey String id, Optional<Status> status, LocalDate day) {}
