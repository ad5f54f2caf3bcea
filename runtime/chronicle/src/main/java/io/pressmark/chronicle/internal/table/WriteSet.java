package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.state.ChangeLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes that are done as one, with the entries of indexes and streams that follow from them. Used
 * once, by one thread.
 *
 * <p>The locks of the items' partitions are taken first; only then is it known which entries
 * change, and the locks of their partitions are taken. Everybody does it in this order, and each of
 * the two groups is locked in the order of {@link PartitionLocks}: so nobody waits in a circle.
 */
public final class WriteSet {
  private static final long MOVED = -1;

  private final List<PlannedWrite> writes;
  private final ChangeLog log;
  private final @Nullable Supplier<EntryWrite> more;

  public WriteSet(List<PlannedWrite> writes, ChangeLog log) {
    this(writes, log, null);
  }

  /**
   * @param more gives an entry that is written with them, when all is decided
   */
  public WriteSet(List<PlannedWrite> writes, ChangeLog log, @Nullable Supplier<EntryWrite> more) {
    this.writes = writes;
    this.log = log;
    this.more = more;
  }

  /**
   * Does all writes.
   *
   * @param judge decides each write, under the locks; what it throws ends the call, and nothing is
   *     written
   */
  public void run(Runnable judge) {
    long number = tryCommit(judge);
    while (number == MOVED) {
      writes.forEach(PlannedWrite::relocate);
      number = tryCommit(judge);
    }
    if (number != 0) {
      log.awaitDurable(number);
    }
  }

  /** {@link #MOVED} if a partition was divided before its lock was taken; nothing was done then. */
  private long tryCommit(Runnable judge) {
    List<TablePartition> partitions = new ArrayList<>(writes.size());
    writes.forEach(write -> partitions.add(write.partition()));
    PartitionLocks locks = new PartitionLocks(partitions);
    try {
      if (!locks.tryLock()) {
        return MOVED;
      }
      judge.run();
      List<EntryWrite> entries = new ArrayList<>();
      writes.forEach(write -> write.addEntries(entries));
      if (more != null) {
        entries.add(more.get());
      }
      return commit(writes, entries, log);
    } finally {
      locks.unlock();
    }
  }

  /**
   * Does the writes, whose partitions are locked, together with entries, whose partitions are not.
   *
   * @return the number to await after the locks are given back; 0 if nothing changes
   */
  public static long commit(List<PlannedWrite> writes, List<EntryWrite> entries, ChangeLog log) {
    if (entries.isEmpty()) {
      return commitLocked(writes, entries, log);
    }
    List<TablePartition> partitions = new ArrayList<>(entries.size());
    while (true) {
      partitions.clear();
      for (EntryWrite entry : entries) {
        entry.locate();
        partitions.add(entry.partition());
      }
      PartitionLocks locks = new PartitionLocks(partitions);
      try {
        if (locks.tryLock()) {
          return commitLocked(writes, entries, log);
        }
      } finally {
        locks.unlock();
      }
    }
  }

  private static long commitLocked(
      List<PlannedWrite> writes, List<EntryWrite> entries, ChangeLog log) {
    MultiChange change = new MultiChange(log);
    boolean done = false;
    try {
      writes.forEach(write -> write.addTo(change));
      entries.forEach(entry -> entry.addTo(change));
      long number = change.commit();
      entries.forEach(EntryWrite::done);
      writes.forEach(PlannedWrite::done);
      done = true;
      return number;
    } finally {
      if (!done) {
        entries.forEach(EntryWrite::takeBack);
      }
    }
  }
}
