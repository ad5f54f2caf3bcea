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
    @Default("") String name,
    @Default("-1") int size,
    @Default("127") byte small,
    @Default("1e3") double ratio,
    @Default("true") Boolean open,
    @Default("1.50") BigDecimal price,
    @Default("B") Kind kind,
    @Default("00000000-0000-0000-0000-000000000001") UUID uuid,
    @Default("2024-02-29") LocalDate day,
    @Default("PT1H") Duration length,
    @Default("2026-01-01T00:00:00Z") Instant at) {}
