package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Optional;

@Table("items")
public record Item(
    @PartitionKey String id,
    @CreatedAt Optional<Instant> at) {} // <- managed-optional
