package io.pressmark.examples.sessions;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.Table;
import java.time.Instant;
import java.util.UUID;

/** A session, by the token that the browser keeps. */
@Table("sessions")
public record Session(@PartitionKey UUID token, String userId, Instant expiresAt) {}
