package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;
import java.util.Optional;

@Table("items")
record Item(
    @PartitionKey String id,
    @CreatedAt Instant createdAt,
    @TimeToLive Optional<Instant> expiresAt,
    Optional<Instant> seenAt) {}
