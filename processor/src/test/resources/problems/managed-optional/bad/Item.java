package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@Table("items")
record Item(
    @PartitionKey String id,
    @CreatedAt Optional<Instant> createdAt, // <- managed-optional
    @GeneratedId Optional<UUID> ticket) {} // <- managed-optional
