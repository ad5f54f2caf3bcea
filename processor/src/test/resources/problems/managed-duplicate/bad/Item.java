package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import io.pressmark.annotation.Version;
import java.time.Instant;

@Table("items")
public record Item(
    @PartitionKey String id,
    @Version long one,
    @Version long two, // <- managed-duplicate
    @TimeToLive Instant until,
    @TimeToLive Instant also) {} // <- managed-duplicate
