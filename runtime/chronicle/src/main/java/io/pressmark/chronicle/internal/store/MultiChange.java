package io.pressmark.chronicle.internal.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Changes of entries, in any spaces and partitions, that are done as one. It knows nothing of why:
 * a transaction is one use. Used once, by one thread that has the locks of all partitions.
 */
final class MultiChange {
  private record EntryChange(TablePartition partition, byte[] key, byte @Nullable [] value) {}

  private final List<TablePartition> partitions;
  private final List<EntryChange> changes = new ArrayList<>();

  /**
   * @param locks holds the locks of all partitions that are going to be changed
   */
  MultiChange(PartitionLocks locks) {
    this.partitions = locks.partitions();
  }

  /** The entry gets this value. */
  void put(TablePartition partition, byte[] key, byte[] value) {
    changes.add(new EntryChange(partition, key, value));
  }

  /** The entry goes. */
  void delete(TablePartition partition, byte[] key) {
    changes.add(new EntryChange(partition, key, null));
  }

  /** Does all changes. */
  void apply() {
    if (changes.isEmpty()) {
      return;
    }
    partitions.forEach(partition -> partition.entries().beginMulti());
    try {
      changes.forEach(MultiChange::apply);
    } finally {
      partitions.forEach(partition -> partition.entries().endMulti());
    }
  }

  private static void apply(EntryChange entry) {
    byte[] value = entry.value();
    entry
        .partition()
        .entries()
        .writeLocked(
            entry.key(),
            0,
            entry.key().length,
            change -> {
              if (value == null) {
                change.delete();
              } else {
                change.replace(value, 0, value.length);
              }
            });
  }
}
