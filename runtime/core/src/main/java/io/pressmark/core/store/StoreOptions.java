package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;

/**
 * How an embedded store is opened. Immutable.
 *
 * @param partitions the number of partitions of each table created from now on: a power of two from
 *     1 to 1,024, or 0 for the default, which follows the number of processors. Existing tables
 *     keep theirs.
 * @param pageSize the size of a page in bytes: 8,192 or 16,384. It is chosen when the store is
 *     created; an existing store keeps its own.
 */
public record StoreOptions(int partitions, int pageSize) {
  private static final StoreOptions DEFAULTS = new StoreOptions(0, 16_384);

  /** The largest number of partitions of a table. */
  public static final int MAX_PARTITIONS = 1024;

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
  }

  /** The defaults: partitions by the number of processors, pages of 16 KB. */
  public static StoreOptions defaults() {
    return DEFAULTS;
  }

  public StoreOptions withPartitions(int number) {
    return new StoreOptions(number, pageSize);
  }

  public StoreOptions withPageSize(int bytes) {
    return new StoreOptions(partitions, bytes);
  }
}
