package io.pressmark.chronicle.internal.tree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Tells readers what a partition's writer is doing, by two counters that only the holder of the
 * writer lock changes.
 *
 * <h2>Reads of one entry: {@code multi}</h2>
 *
 * It is odd while a change of several entries is being applied. A change raises it in all of its
 * partitions before it writes the first entry, and again after it has written the last. A read that
 * finds it odd when it begins waits for the writer lock once. So whoever has seen one new entry of
 * a change sees all others as new, too: a read that he begins now finds {@code multi} odd and
 * waits, or finds the change done. A read that began before the change may still return an old
 * entry; it then happened before the change, at a moment during the read.
 *
 * <h2>Reads of several entries as one: {@code version}</h2>
 *
 * It is odd while anything is being written, a whole change of several entries included, and has
 * another value after every write. Who finds the versions of all partitions even, reads the
 * entries, and finds the same versions again, has read what was there at each moment in between.
 */
final class Versions {
  private static final VarHandle MULTI;
  private static final VarHandle VERSION;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      MULTI = lookup.findVarHandle(Versions.class, "multi", long.class);
      VERSION = lookup.findVarHandle(Versions.class, "version", long.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  // Written under the writer lock, read by anybody through the handles.
  private long multi;
  private long version;

  /** Whether a read that begins now must wait. */
  boolean isMulti() {
    return ((long) MULTI.getVolatile(this) & 1) != 0;
  }

  /** The version, read after everything that was read before this call. */
  long version() {
    VarHandle.loadLoadFence();
    return (long) VERSION.getAcquire(this);
  }

  void beginMulti() {
    VERSION.setOpaque(this, version + 1);
    // The full fence of a volatile store: no entry becomes visible before this does.
    MULTI.setVolatile(this, multi + 1);
  }

  void endMulti() {
    VERSION.setRelease(this, version + 1);
    MULTI.setVolatile(this, multi + 1);
  }

  /** One entry is about to be written, as part of a change of several or for itself. */
  void beginWrite() {
    if ((multi & 1) == 0) {
      VERSION.setOpaque(this, version + 1);
      VarHandle.storeStoreFence();
    }
  }

  /** The entry is written. */
  void endWrite() {
    if ((multi & 1) == 0) {
      VERSION.setRelease(this, version + 1);
    }
  }
}
