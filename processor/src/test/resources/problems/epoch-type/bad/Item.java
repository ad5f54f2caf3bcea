package test;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.LocalDate;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Epoch(Epoch.Unit.SECONDS) long at, // <- epoch-type
    @Epoch(Epoch.Unit.MILLISECONDS) LocalDate on) {} // <- epoch-type
