package io.pressmark.examples.testing;

import io.pressmark.annotation.CreatedAt;
import io.pressmark.annotation.GlobalSecondaryIndex;
import io.pressmark.annotation.PartitionKey;
import io.pressmark.annotation.SortKey;
import io.pressmark.annotation.Table;
import io.pressmark.annotation.Version;
import java.time.Instant;

/** A seat that somebody has. */
@Table("bookings")
@GlobalSecondaryIndex(name = "byGuest", partitionKey = "guest", sortKey = "event")
public record Booking(
    @PartitionKey String event,
    @SortKey int seat,
    String guest,
    @CreatedAt Instant createdAt,
    @Version int version) {
  static Booking of(String event, int seat, String guest) {
    return new Booking(event, seat, guest, null, 0);
  }
}
