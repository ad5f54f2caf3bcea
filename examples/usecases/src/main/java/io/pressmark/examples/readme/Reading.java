package io.pressmark.examples.readme;

import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Optional;

@Table("readings")
@GlobalSecondaryIndex(name = "byRoom", partitionKey = "room", sortKey = "celsius")
public record Reading(
    @PartitionKey String sensor,
    @SortKey Instant at,
    String room,
    double celsius,
    Optional<String> note) {}
