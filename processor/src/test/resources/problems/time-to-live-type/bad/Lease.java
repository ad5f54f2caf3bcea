package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

@Table("leases")
record Lease(
    @PartitionKey String id,
    @TimeToLive // <- time-to-live-type
        @Epoch(Epoch.Unit.MILLISECONDS)
        Instant expires) {}
