package io.pressmark.examples.sessions;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;
import java.util.UUID;

/**
 * A session, by the token that the browser keeps. From the second of {@code expiresAt} on it counts
 * as absent, and the store deletes it when it gets to it.
 */
@Table("sessions")
public record Session(@PartitionKey UUID token, String userId, @TimeToLive Instant expiresAt) {}
