package io.pressmark.chronicle.internal.state;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemExpiry;

/** Which items of a table with a time to live have expired. Thread-safe. */
public final class Expiry {
  private final StoreState state;
  private final ItemExpiry times;

  public Expiry(StoreState state, ItemExpiry times) {
    this.state = state;
    this.times = times;
  }

  /** The attribute that says when an item expires. */
  public String attribute() {
    return times.attribute();
  }

  /** Seconds since the epoch. */
  public long now() {
    return state.seconds();
  }

  public boolean hasExpired(long now, EncodedKey key, EncodedItem item) {
    return hasExpired(now, key, item.bytes(), 0, item.length());
  }

  public boolean hasExpired(long now, EncodedKey key, byte[] item, int offset, int length) {
    int partition = key.partitionLength();
    long at =
        times.of(key.bytes(), 0, partition, partition, key.sortLength(), item, offset, length);
    return ItemExpiry.isPast(at, now);
  }

  /** The same for an item that lies in one array with the parts of its key. */
  public boolean hasExpired(
      long now,
      byte[] bytes,
      int partition,
      int partitionLength,
      int sort,
      int sortLength,
      int item,
      int itemLength) {
    long at =
        times.of(bytes, partition, partitionLength, sort, sortLength, bytes, item, itemLength);
    return ItemExpiry.isPast(at, now);
  }
}
