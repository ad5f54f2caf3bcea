package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.OffsetDateTime;
import java.util.List;

@Table("items")
record Item(
    @PartitionKey String id,
    @Epoch(Epoch.Unit.SECONDS) long at, // <- epoch-type
    @Epoch(Epoch.Unit.SECONDS) OffsetDateTime zoned, // <- epoch-type
    @Epoch(Epoch.Unit.MILLISECONDS) List<String> names, // <- epoch-type
    @Epoch(Epoch.Unit.MILLISECONDS) Part part) {} // <- epoch-type
