package test;

import io.pressmark.annotation.Default;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Default("7") int count,
    @Default("true") boolean open,
    @Default("RED") Color color,
    @Default("2024-03-01T12:00:00Z") Instant at,
    @Default("2024-03-01") LocalDate on,
    @Default("-3") byte small,
    @Default("9000000000") Long large,
    @Default("1.50") BigDecimal price,
    @Default("00000000-0000-0001-0000-000000000002") UUID uuid,
    @Default("") String text) {}
