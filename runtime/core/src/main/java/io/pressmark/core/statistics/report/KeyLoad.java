package io.pressmark.core.statistics.report;

import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.statistics.HotKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A partition key that many recent operations are about. What it takes is estimated from a sample,
 * as if its operations were like the others of its table; it is never more than what its partition
 * takes.
 */
public final class KeyLoad {
  private final HotKey key;
  private final double readUnitsPerSecond;
  private final double writeUnitsPerSecond;
  private final @Nullable CollectionSize collection;

  KeyLoad(
      HotKey key,
      double readUnitsPerSecond,
      double writeUnitsPerSecond,
      @Nullable CollectionSize collection) {
    this.key = key;
    this.readUnitsPerSecond = readUnitsPerSecond;
    this.writeUnitsPerSecond = writeUnitsPerSecond;
    this.collection = collection;
  }

  /** The key, its partition, and its share of the operations. */
  public HotKey key() {
    return key;
  }

  /** DynamoDB's read units a second, about. */
  public double readUnitsPerSecond() {
    return readUnitsPerSecond;
  }

  /** DynamoDB's write units a second, about. */
  public double writeUnitsPerSecond() {
    return writeUnitsPerSecond;
  }

  /** The capacity in use, as a part of what one partition of DynamoDB carries, about. */
  public double load() {
    return CapacityUnits.loadOfPartition(readUnitsPerSecond, writeUnitsPerSecond);
  }

  /** Its items; empty where the table was not read. */
  public Optional<CollectionSize> collection() {
    return Optional.ofNullable(collection);
  }

  @Override
  public String toString() {
    return "KeyLoad[" + key + "]";
  }
}
