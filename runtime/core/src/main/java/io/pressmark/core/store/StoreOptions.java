package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How an embedded store is opened. Immutable; made from {@link #defaults()} by the methods {@code
 * with...}.
 *
 * @param partitions the number of partitions of each table created from now on: a power of two from
 *     1 to 1,024, or 0 for the default, which follows the number of processors. Existing tables
 *     keep theirs.
 * @param pageSize the size of a page in bytes: 8,192 or 16,384. It is chosen when the store is
 *     created; an existing store keeps its own.
 * @param durability what a write that has returned survives; the default is {@link
 *     Durability#PROCESS}. Without meaning for a store in memory.
 * @param groupDelay how long a write may wait for others to share its trip to the disk, from 0 to 1
 *     second; the default is 1 millisecond. Only {@link Durability#GROUP_SYNC} uses it.
 * @param splitBytes the size of a partition, by DynamoDB's count of its items' bytes, beyond which
 *     it divides in two: at least 1 MB, or 0 for never; the default is 1 GiB
 * @param splitOperations the reads and writes per second beyond which a partition divides in two,
 *     or 0, the default, for never
 * @param slowOperation how long an operation may take before it is logged as slow, or zero, the
 *     default, for no such log
 * @param clock what time it is, for the expiry of items and of client request tokens, and for the
 *     age of changes; the default is the system's. Thread-safe.
 * @param timeToLive what becomes of expired items
 * @param streams how long the records of change streams are kept
 */
public record StoreOptions(
    int partitions,
    int pageSize,
    Durability durability,
    Duration groupDelay,
    long splitBytes,
    long splitOperations,
    Duration slowOperation,
    InstantSource clock,
    TimeToLiveOptions timeToLive,
    StreamOptions streams) {

  /** The largest number of partitions of a table. */
  public static final int MAX_PARTITIONS = 1024;

  /** The smallest size at which partitions may be told to divide. */
  public static final long MIN_SPLIT_BYTES = 1 << 20;

  private static final Duration LONGEST_GROUP_DELAY = Duration.ofSeconds(1);

  private static final StoreOptions DEFAULTS =
      new StoreOptions(
          0,
          16_384,
          Durability.PROCESS,
          Duration.ofMillis(1),
          1L << 30,
          0,
          Duration.ZERO,
          InstantSource.system(),
          TimeToLiveOptions.defaults(),
          StreamOptions.defaults());

  public StoreOptions {
    if (partitions < 0 || partitions > MAX_PARTITIONS || Integer.bitCount(partitions) > 1) {
      throw new ValidationException(
          "partitions is "
              + partitions
              + "; a power of two from 1 to "
              + MAX_PARTITIONS
              + " is allowed, or 0 for the default");
    }
    if (pageSize != 8_192 && pageSize != 16_384) {
      throw new ValidationException("pageSize is " + pageSize + "; 8192 or 16384 are allowed");
    }
    if (groupDelay.isNegative() || groupDelay.compareTo(LONGEST_GROUP_DELAY) > 0) {
      throw new ValidationException(
          "groupDelay is " + groupDelay + "; 0 to " + LONGEST_GROUP_DELAY + " is allowed");
    }
    if (splitBytes != 0 && splitBytes < MIN_SPLIT_BYTES) {
      throw new ValidationException(
          "splitBytes is "
              + splitBytes
              + "; "
              + MIN_SPLIT_BYTES
              + " or more is allowed, or 0 for partitions that never divide");
    }
    if (splitOperations < 0) {
      throw new ValidationException(
          "splitOperations is " + splitOperations + "; 0 or more per second is allowed");
    }
    if (slowOperation.isNegative()) {
      throw new ValidationException(
          "slowOperation is " + slowOperation + "; it cannot be negative");
    }
  }

  /**
   * The defaults: partitions by the number of processors that divide at 1 GiB, pages of 16 KB,
   * {@link Durability#PROCESS}.
   */
  public static StoreOptions defaults() {
    return DEFAULTS;
  }

  public StoreOptions withPartitions(int number) {
    return new StoreOptions(
        number,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withPageSize(int bytes) {
    return new StoreOptions(
        partitions,
        bytes,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withDurability(Durability chosen) {
    return new StoreOptions(
        partitions,
        pageSize,
        chosen,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withGroupDelay(Duration delay) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        delay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withSplitBytes(long bytes) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        bytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withSplitOperations(long perSecond) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        perSecond,
        slowOperation,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withSlowOperation(Duration limit) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        limit,
        clock,
        timeToLive,
        streams);
  }

  public StoreOptions withClock(InstantSource source) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        source,
        timeToLive,
        streams);
  }

  public StoreOptions withTimeToLive(TimeToLiveOptions options) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        options,
        streams);
  }

  public StoreOptions withStreams(StreamOptions options) {
    return new StoreOptions(
        partitions,
        pageSize,
        durability,
        groupDelay,
        splitBytes,
        splitOperations,
        slowOperation,
        clock,
        timeToLive,
        options);
  }
}
