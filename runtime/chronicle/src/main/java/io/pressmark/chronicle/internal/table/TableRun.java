package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import org.jspecify.annotations.Nullable;

/**
 * A walk upwards over the entries of a range of hashes, whatever partitions they are in. An entry
 * that is there all the time is met exactly once, also when partitions are divided on the way.
 *
 * <p>Used by one thread, which may do anything else between two reads.
 */
public final class TableRun {
  private final EngineTable table;
  private final HashRange range;
  private final Run run;
  private TablePartition partition;
  private boolean finished;

  /**
   * @param start where to begin, if not at the beginning of the range
   * @param run does the reading; this object's alone until the walk ends
   */
  public TableRun(EngineTable table, HashRange range, byte @Nullable [] start, Run run) {
    this.table = table;
    this.range = range;
    this.run = run;
    partition = begin(start == null ? range.firstKey() : start);
  }

  /** Goes on at a key, with the partition that owns it now. */
  private TablePartition begin(byte[] from) {
    TablePartition owner = table.partitions().of(ItemKey.hashOf(from));
    HashRange part = range.intersect(owner.firstHash(), owner.lastHash());
    if (part == null) {
      throw new IllegalStateException("A walk left its range of hashes: a defect");
    }
    run.forward(from, part.endKey());
    return owner;
  }

  /**
   * Copies the next entries to {@link #entries}.
   *
   * @return false at the end; else there is at least one
   */
  public boolean next(int maxItems, int maxBytes) {
    while (!finished) {
      try {
        if (partition.entries().read(run, maxItems, maxBytes)) {
          return true;
        }
        long last = partition.lastHash();
        if (Long.compareUnsigned(last, range.last()) >= 0) {
          finished = true;
        } else {
          partition = begin(ItemKey.hashBytes(last + 1));
        }
      } catch (PartitionMovedException e) {
        byte[] position = run.position();
        partition = begin(position == null ? range.firstKey() : position);
      }
    }
    return false;
  }

  /** What the last {@link #next} copied. */
  public Run entries() {
    return run;
  }

  /** Where the entries are. */
  TablePartition partition() {
    return partition;
  }
}
