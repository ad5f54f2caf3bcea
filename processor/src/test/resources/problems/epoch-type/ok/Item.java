package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    @SortKey @Epoch(Epoch.Unit.SECONDS) Instant at,
    @Epoch(Epoch.Unit.MILLISECONDS) Optional<Instant> seen,
    @Epoch(Epoch.Unit.MILLISECONDS) List<Instant> times) {}
