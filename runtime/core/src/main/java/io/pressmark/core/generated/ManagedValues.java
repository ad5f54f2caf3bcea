package io.pressmark.core.generated;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of an item's managed attributes on their way between object, store and stored item. A
 * reusable buffer; not thread-safe.
 */
public final class ManagedValues {
  private long version;
  private long counter;
  private @Nullable Instant createdAt;
  private @Nullable Instant updatedAt;
  private @Nullable UUID uuid;
  private @Nullable String id;

  /** Forgets all values. */
  public ManagedValues clear() {
    version = 0;
    counter = 0;
    createdAt = null;
    updatedAt = null;
    uuid = null;
    id = null;
    return this;
  }

  /** The version; 0 for a new item. */
  public long version() {
    return version;
  }

  public void version(long value) {
    version = value;
  }

  /** How often the item was written; 0 for a new item. */
  public long counter() {
    return counter;
  }

  public void counter(long value) {
    counter = value;
  }

  public @Nullable Instant createdAt() {
    return createdAt;
  }

  public void createdAt(@Nullable Instant value) {
    createdAt = value;
  }

  public @Nullable Instant updatedAt() {
    return updatedAt;
  }

  public void updatedAt(@Nullable Instant value) {
    updatedAt = value;
  }

  /** The generated id, for a property of type {@link UUID}. */
  public @Nullable UUID uuid() {
    return uuid;
  }

  public void uuid(@Nullable UUID value) {
    uuid = value;
  }

  /** The generated id, for a property of type {@link String}, which need not hold a UUID. */
  public @Nullable String id() {
    return id;
  }

  public void id(@Nullable String value) {
    id = value;
  }

  /** Whether there is an id, in one form or the other. */
  public boolean hasId() {
    return uuid != null || id != null;
  }

  @Override
  public String toString() {
    return "ManagedValues[version="
        + version
        + ", counter="
        + counter
        + ", createdAt="
        + createdAt
        + ", updatedAt="
        + updatedAt
        + ", id="
        + (uuid == null ? id : uuid)
        + "]";
  }
}
