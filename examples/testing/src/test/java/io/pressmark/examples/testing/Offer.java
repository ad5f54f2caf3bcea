package io.pressmark.examples.testing;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

/** Something that can be had for a while. */
@Table("offers")
public record Offer(@PartitionKey String id, long price, @TimeToLive Instant until) {}
