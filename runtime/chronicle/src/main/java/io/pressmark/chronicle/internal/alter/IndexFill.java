package io.pressmark.chronicle.internal.alter;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.chronicle.internal.operations.Progress;
import io.pressmark.chronicle.internal.state.ChangeLog;
import io.pressmark.chronicle.internal.table.EngineIndex;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.core.store.ProgressListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Gives every item of a table its entry in an index, some at a time. Used once, by one thread. */
final class IndexFill {
  /** Items whose partition is locked together: few, so that writes wait for moments only. */
  private static final int CHUNK = 64;

  private static final int RUN_BYTES = 1 << 20;

  private final EngineTable table;
  private final EngineIndex index;
  private final ChangeLog log;
  private final Progress progress;

  IndexFill(EngineTable table, EngineIndex index, ChangeLog log, ProgressListener listener) {
    this.table = table;
    this.index = index;
    this.log = log;
    this.progress = new Progress(listener, "items", table.count());
  }

  /** Returns how many items were looked at. */
  long run(Maintenance.Stopping stopping) {
    TableRun walk = new TableRun(table, HashRange.part(0, 1), null, new Run());
    while (!stopping.isStopping() && walk.next(CHUNK, RUN_BYTES)) {
      List<byte[]> keys = new ArrayList<>();
      Run run = walk.entries();
      for (int i = 0; i < run.size(); i++) {
        int from = run.keyOffset(i);
        keys.add(Arrays.copyOfRange(run.bytes(), from, from + run.keyLength(i)));
      }
      int next = 0;
      while (next < keys.size()) {
        next += fill(keys.subList(next, keys.size()));
      }
      progress.add(keys.size());
    }
    progress.end();
    return progress.done();
  }

  /** Does the first ones that are in one partition; returns how many. */
  private int fill(List<byte[]> keys) {
    TablePartition partition = table.partitions().of(ItemKey.hashOf(keys.get(0)));
    int count = 1;
    while (count < keys.size() && owns(partition, ItemKey.hashOf(keys.get(count)))) {
      count++;
    }
    long number;
    try {
      partition.entries().lock();
    } catch (PartitionMovedException e) {
      // Divided meanwhile: once more, with its half.
      return 0;
    }
    try {
      List<EntryWrite> entries = new ArrayList<>();
      keys.subList(0, count).forEach(key -> add(partition, key, entries));
      number = WriteSet.commit(List.of(), entries, log);
    } finally {
      partition.entries().unlock();
    }
    if (number != 0) {
      log.awaitDurable(number);
    }
    return count;
  }

  private static boolean owns(TablePartition partition, long hash) {
    return Long.compareUnsigned(hash, partition.firstHash()) >= 0
        && Long.compareUnsigned(hash, partition.lastHash()) <= 0;
  }

  /** Reads the item as it is now, under the lock. */
  private void add(TablePartition partition, byte[] key, List<EntryWrite> entries) {
    partition
        .entries()
        .writeLocked(
            key,
            0,
            key.length,
            change -> {
              if (change.isPresent()) {
                byte[] value = new byte[change.length()];
                change.copyTo(value, 0);
                add(key, value, entries);
              }
            });
  }

  private void add(byte[] key, byte[] value, List<EntryWrite> entries) {
    StoredItem stored = new StoredItem().load(key, 0, key.length, value, 0, value.length);
    index.fill(stored.key, stored.item, entries);
  }
}
