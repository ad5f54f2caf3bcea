package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Table("items")
record Item(
    @PartitionKey String id,
    @Default("many") int size, // <- default-invalid
    @Default("300") byte small, // <- default-invalid
    @Default("NaN") double ratio, // <- default-invalid
    @Default("yes") boolean open, // <- default-invalid
    @Default("1,5") BigDecimal price, // <- default-invalid
    @Default("a") Kind kind, // <- default-invalid
    @Default("first") UUID uuid, // <- default-invalid
    @Default("2026-02-30") LocalDate day, // <- default-invalid
    @Default("P") Duration length, // <- default-invalid
    @Default("2026-01-01") Instant at) {} // <- default-invalid
