package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

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
 * @param itemCollectionLimit how large an item collection of a table with local indexes may be, in
 *     bytes by DynamoDB's count, the entries of those indexes with it: 1 or more; the default is
 *     DynamoDB's 10 GB. A write beyond it is an {@link
 *     io.pressmark.core.error.ItemCollectionSizeLimitExceededException}.
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
    StreamOptions streams,
    long itemCollectionLimit) {

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
          StreamOptions.defaults(),
          10L << 30);

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
    if (itemCollectionLimit < 1) {
      throw new ValidationException(
          "itemCollectionLimit is " + itemCollectionLimit + "; 1 byte or more is allowed");
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
    return with(draft -> draft.partitions = number);
  }

  public StoreOptions withPageSize(int bytes) {
    return with(draft -> draft.pageSize = bytes);
  }

  public StoreOptions withDurability(Durability chosen) {
    return with(draft -> draft.durability = chosen);
  }

  public StoreOptions withGroupDelay(Duration delay) {
    return with(draft -> draft.groupDelay = delay);
  }

  public StoreOptions withSplitBytes(long bytes) {
    return with(draft -> draft.splitBytes = bytes);
  }

  public StoreOptions withSplitOperations(long perSecond) {
    return with(draft -> draft.splitOperations = perSecond);
  }

  public StoreOptions withSlowOperation(Duration limit) {
    return with(draft -> draft.slowOperation = limit);
  }

  public StoreOptions withClock(InstantSource source) {
    return with(draft -> draft.clock = source);
  }

  public StoreOptions withTimeToLive(TimeToLiveOptions options) {
    return with(draft -> draft.timeToLive = options);
  }

  public StoreOptions withStreams(StreamOptions options) {
    return with(draft -> draft.streams = options);
  }

  public StoreOptions withItemCollectionLimit(long bytes) {
    return with(draft -> draft.itemCollectionLimit = bytes);
  }

  private StoreOptions with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.toOptions();
  }

  /** Options while one of them is changed. */
  private static final class Draft {
    private int partitions;
    private int pageSize;
    private Durability durability;
    private Duration groupDelay;
    private long splitBytes;
    private long splitOperations;
    private Duration slowOperation;
    private InstantSource clock;
    private TimeToLiveOptions timeToLive;
    private StreamOptions streams;
    private long itemCollectionLimit;

    Draft(StoreOptions from) {
      partitions = from.partitions;
      pageSize = from.pageSize;
      durability = from.durability;
      groupDelay = from.groupDelay;
      splitBytes = from.splitBytes;
      splitOperations = from.splitOperations;
      slowOperation = from.slowOperation;
      clock = from.clock;
      timeToLive = from.timeToLive;
      streams = from.streams;
      itemCollectionLimit = from.itemCollectionLimit;
    }

    StoreOptions toOptions() {
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
          streams,
          itemCollectionLimit);
    }
  }
}
