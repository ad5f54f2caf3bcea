package io.pressmark.examples.readme;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Optional;

@Table("readings")
public record Reading(
    @PartitionKey String sensor, @SortKey Instant at, double celsius, Optional<String> note) {}
