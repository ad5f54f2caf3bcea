package io.pressmark.examples.chat;

import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import java.time.Instant;

/** A message. The instant is stored to the nanosecond in text that sorts by time. */
@Table("messages")
public record Message(
    @PartitionKey String userId, @SortKey Instant sentAt, String room, String text) {}
