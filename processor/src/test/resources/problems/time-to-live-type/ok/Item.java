package test;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

@Table("items")
public record Item(@PartitionKey String id, @TimeToLive Instant until) {}
