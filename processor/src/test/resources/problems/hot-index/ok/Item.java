package test;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.LocalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("items")
@GlobalSecondaryIndex(
    name = "by-status",
    partitionKey = {"status", "owner"},
    sortKey = "day")
@LocalSecondaryIndex(name = "local-status", sortKey = "status")
record Item(
    @PartitionKey String id, @SortKey String part, Status status, String owner, LocalDate day) {}
