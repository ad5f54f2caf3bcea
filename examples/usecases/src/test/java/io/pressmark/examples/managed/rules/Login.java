package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.Epoch;
import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;

/** With a generated key of type String, and instants that are cut off. */
@Table("logins")
record Login(
    @PartitionKey @GeneratedId String token,
    @TimeToLive Instant expiresAt,
    @Epoch(Epoch.Unit.MILLISECONDS) Instant at) {}
