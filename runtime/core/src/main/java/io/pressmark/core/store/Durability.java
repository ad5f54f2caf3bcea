package io.pressmark.core.store;

/**
 * What a write that has returned survives. Chosen when a store is opened; a store in files may be
 * opened with another one each time.
 *
 * <p>Under every choice an item is written entirely or not at all, and so are the items of a
 * transaction together. The choice is about the newest writes only.
 */
public enum Durability {
  /**
   * The death of the process, however it dies. After a crash of the operating system or a loss of
   * power what is whole is kept and what is not is reported; the newest writes may be missing. The
   * fastest, and the default.
   */
  PROCESS,

  /**
   * A crash of the operating system and a loss of power, too. A write returns when the disk has it;
   * writes that meet within {@link StoreOptions#groupDelay()} share one trip to the disk, which
   * makes each a little slower and many at once much faster.
   */
  GROUP_SYNC,

  /**
   * As {@link #GROUP_SYNC}, without waiting for others: the first write that finds the disk idle
   * goes there at once, and those that come meanwhile share the next trip.
   */
  SYNC;

  /** Whether a write waits for the disk. */
  public boolean isSynced() {
    return this != PROCESS;
  }
}
