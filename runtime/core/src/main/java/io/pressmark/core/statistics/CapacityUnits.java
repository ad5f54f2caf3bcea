package io.pressmark.core.statistics;

/**
 * DynamoDB's capacity units: what a read or a write of so many bytes costs, and what one partition
 * of the service carries.
 *
 * <p>Sizes are DynamoDB's item sizes in bytes. A transaction costs twice as much.
 */
public final class CapacityUnits {
  /** The bytes that one read unit pays for, strongly consistent. */
  public static final int READ_UNIT_BYTES = 4096;

  /** The bytes that one write unit pays for. */
  public static final int WRITE_UNIT_BYTES = 1024;

  /** The read units a second that one partition of the service carries. */
  public static final int READS_OF_PARTITION = 3_000;

  /** The write units a second that one partition of the service carries. */
  public static final int WRITES_OF_PARTITION = 1_000;

  private CapacityUnits() {}

  /**
   * The units of one strongly consistent read request.
   *
   * @param bytes the size of the item, or of all items that a page looked at; 0 when there was
   *     none, which costs one unit
   */
  public static long ofRead(long bytes) {
    return units(bytes, READ_UNIT_BYTES);
  }

  /**
   * The units of a write: the larger of both items counts, and one unit is the least.
   *
   * @param oldBytes the size of the item before, 0 when there was none
   * @param newBytes the size of the item afterwards, 0 when there is none
   */
  public static long ofWrite(long oldBytes, long newBytes) {
    return units(Math.max(oldBytes, newBytes), WRITE_UNIT_BYTES);
  }

  /**
   * The part of what one partition of the service carries: of its read units or of its write units,
   * whichever part is larger. Above 1 the service throttles.
   *
   * @param readUnits read units a second
   * @param writeUnits write units a second
   */
  public static double loadOfPartition(double readUnits, double writeUnits) {
    return Math.max(readUnits / READS_OF_PARTITION, writeUnits / WRITES_OF_PARTITION);
  }

  private static long units(long bytes, int unit) {
    return Math.max(1, (bytes + unit - 1) / unit);
  }
}
