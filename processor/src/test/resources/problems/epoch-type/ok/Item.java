package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Table("items")
public record Item(
    @PartitionKey String id,
    @SortKey @Epoch(Epoch.Unit.MILLISECONDS) Instant at,
    @Epoch(Epoch.Unit.SECONDS) Optional<Instant> until,
    @Epoch(Epoch.Unit.SECONDS) List<Instant> times) {}
