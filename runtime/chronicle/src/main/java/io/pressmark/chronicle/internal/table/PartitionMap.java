package io.pressmark.chronicle.internal.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Which partition of a table owns which hashes, at one time. Immutable: a partition that is divided
 * makes a new map.
 */
public final class PartitionMap {
  private final TablePartition[] partitions;
  private final long[] firstHashes;

  /**
   * @param partitions in the order of their ranges, which follow each other without a gap
   */
  PartitionMap(List<TablePartition> partitions) {
    this.partitions = partitions.toArray(TablePartition[]::new);
    this.firstHashes = partitions.stream().mapToLong(TablePartition::firstHash).toArray();
  }

  /** The partition that owns a hash. */
  TablePartition of(long hash) {
    return partitions[indexOf(hash)];
  }

  /** The place of that partition among all. */
  int indexOf(long hash) {
    int low = 0;
    int high = firstHashes.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (Long.compareUnsigned(firstHashes[middle], hash) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** All partitions, in the order of their ranges. */
  List<TablePartition> all() {
    return List.of(partitions);
  }

  /** The map in which two partitions have the place of one, which must be in this one. */
  public PartitionMap divided(TablePartition whole, TablePartition left, TablePartition right) {
    List<TablePartition> next = new ArrayList<>(all());
    int index = next.indexOf(whole);
    next.set(index, left);
    next.add(index + 1, right);
    return new PartitionMap(next);
  }
}
