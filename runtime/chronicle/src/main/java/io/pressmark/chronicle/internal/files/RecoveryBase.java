package io.pressmark.chronicle.internal.files;

/**
 * What a store in a synced mode is rebuilt from when the operating system went down: a snapshot and
 * all records of the journal from a number on. {@code CONTROL} has one as long as the two give all
 * that was acknowledged; a store that was open without syncing has none.
 *
 * @param snapshot the number in the name of the snapshot's file; {@link #EMPTY} when the store was
 *     empty and there is no file
 * @param firstRecord the number of the first record of the journal that the snapshot has not got
 */
public record RecoveryBase(int snapshot, long firstRecord) {
  /** Stands for a store without items. */
  public static final int EMPTY = 0;

  public RecoveryBase {
    if (snapshot < EMPTY || firstRecord < 1) {
      throw new IllegalArgumentException("no base: " + snapshot + ", " + firstRecord);
    }
  }
}
