package io.pressmark.examples.managed;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.TimeToLive;
import java.time.Instant;
import java.util.UUID;

/** A ticket of a queue; its id is made when it is first stored, so that tickets sort by age. */
@Table("tickets")
public record Ticket(
    @PartitionKey String queue,
    @SortKey @GeneratedId(GeneratedId.Uuid.V7) UUID id,
    String subject,
    @TimeToLive Instant expiresAt) {}
