package test;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import io.pressmark.annotation.UpdatedAt;
import io.pressmark.annotation.Version;
import java.time.Instant;
import java.util.UUID;

@Table("items")
public record Item(
    @PartitionKey @GeneratedId UUID id,
    @Version long version,
    @CreatedAt Instant createdAt,
    @UpdatedAt Instant updatedAt,
    @TimeToLive Instant until) {}
