package io.pressmark.core.table;

import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.value.AttributeValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One change of one item, read from the change stream of a table. Immutable, as far as the mapped
 * class is.
 *
 * @param <T> the mapped class
 */
public final class Change<T> {
  private final ChangeType type;
  private final String sequenceNumber;
  private final Instant at;
  private final boolean byTimeToLive;
  private final Map<String, AttributeValue> key;
  private final @Nullable T oldItem;
  private final @Nullable T newItem;

  Change(
      ChangeType type,
      String sequenceNumber,
      Instant at,
      boolean byTimeToLive,
      Map<String, AttributeValue> key,
      @Nullable T oldItem,
      @Nullable T newItem) {
    this.type = type;
    this.sequenceNumber = sequenceNumber;
    this.at = at;
    this.byTimeToLive = byTimeToLive;
    this.key = Map.copyOf(key);
    this.oldItem = oldItem;
    this.newItem = newItem;
  }

  /** What became of the item. */
  public ChangeType type() {
    return type;
  }

  /** Tells the change from all others of its stream; for logs, and to recognize a repeat. */
  public String sequenceNumber() {
    return sequenceNumber;
  }

  /** When it was written, by the store's clock, to the millisecond. */
  public Instant at() {
    return at;
  }

  /** Whether the store itself deleted the item because it had expired. */
  public boolean byTimeToLive() {
    return byTimeToLive;
  }

  /** The key attributes of the item; there in every view of a stream. */
  public Map<String, AttributeValue> key() {
    return key;
  }

  /** The item as it was; empty if there was none, or the stream's view does not have it. */
  public Optional<T> oldItem() {
    return Optional.ofNullable(oldItem);
  }

  /** The item as it is; empty if there is none, or the stream's view does not have it. */
  public Optional<T> newItem() {
    return Optional.ofNullable(newItem);
  }

  @Override
  public String toString() {
    return "Change[" + type + " " + sequenceNumber + " of " + key + "]";
  }
}
