package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Default("many") int count, // <- default-invalid
    @Default("yes") boolean open, // <- default-invalid
    @Default("BLUE") Color color, // <- default-invalid
    @Default("tomorrow") Instant at, // <- default-invalid
    @Default("300") byte small) {} // <- default-invalid
