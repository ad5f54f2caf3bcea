package io.pressmark.examples.managed.rules;

import io.pressmark.annotation.GeneratedId;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.util.UUID;

/** With a generated sort key that grows. */
@Table("tickets")
record Ticket(
    @PartitionKey String queue,
    @SortKey @GeneratedId(GeneratedId.Uuid.V7) UUID id,
    String subject) {}
