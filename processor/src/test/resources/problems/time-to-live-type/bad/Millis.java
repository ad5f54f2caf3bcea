package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

@Table("millis")
public record Millis(
    @PartitionKey String id,
    @TimeToLive @Epoch(Epoch.Unit.MILLISECONDS) Instant until) {} // <- time-to-live-type
