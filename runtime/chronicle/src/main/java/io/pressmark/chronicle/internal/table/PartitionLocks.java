package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The writer locks of several partitions, taken in the one order that everybody follows who takes
 * more than one: those of items before those of entries that follow from items, then by space, then
 * by the first hash, unsigned. So nobody waits in a circle.
 */
public final class PartitionLocks {
  private static final Comparator<TablePartition> ORDER =
      Comparator.comparing(TablePartition::isHidden)
          .thenComparingInt(TablePartition::space)
          .thenComparing(TablePartition::firstHash, Long::compareUnsigned);

  private final List<TablePartition> partitions;
  private int locked;

  /**
   * @param partitions those to lock, in any order; one may be there several times
   */
  public PartitionLocks(Collection<TablePartition> partitions) {
    List<TablePartition> sorted = new ArrayList<>(partitions);
    sorted.sort(ORDER);
    this.partitions = new ArrayList<>(sorted.size());
    for (TablePartition partition : sorted) {
      // The same ones stand side by side now.
      int count = this.partitions.size();
      if (count == 0 || this.partitions.get(count - 1) != partition) {
        this.partitions.add(partition);
      }
    }
  }

  /** The partitions, each once, in the order of locking. */
  public List<TablePartition> partitions() {
    return partitions;
  }

  /**
   * Takes all locks; what was taken before one is refused is the caller's to give back.
   *
   * @return false if a partition was divided, so that others are to be locked instead
   */
  public boolean tryLock() {
    try {
      for (TablePartition partition : partitions) {
        partition.entries().lock();
        locked++;
      }
      return true;
    } catch (PartitionMovedException e) {
      return false;
    }
  }

  /** Gives back the locks that were taken. */
  public void unlock() {
    while (locked > 0) {
      locked--;
      partitions.get(locked).entries().unlock();
    }
  }
}
