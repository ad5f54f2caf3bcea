package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.journal.JournalRecord;
import io.pressmark.chronicle.internal.pages.PageReservation;
import io.pressmark.chronicle.internal.state.ChangeLog;
import io.pressmark.chronicle.internal.tree.Change;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes of entries, in any spaces and partitions, that are done as one, by the steps of {@link
 * ChangeLog}. It knows nothing of why: a transaction is one use. Used once, by one thread that has
 * the locks of all partitions.
 *
 * <p>While the entries are written, reads in all of the partitions wait: nobody sees half of it.
 */
public final class MultiChange {
  /** The entry of a key gets a value, or goes when that is null. */
  private static final class EntryChange {
    private final TablePartition partition;
    private final byte[] key;
    private final byte @Nullable [] value;
    private final long addedWeight;

    EntryChange(TablePartition partition, byte[] key, byte @Nullable [] value, long addedWeight) {
      this.partition = partition;
      this.key = key;
      this.value = value;
      this.addedWeight = addedWeight;
    }

    void addTo(JournalRecord record) {
      if (value == null) {
        record.delete(partition.space(), key, 0, key.length);
      } else {
        record.put(partition.space(), key, 0, key.length, value, 0, value.length);
      }
    }

    void apply() {
      partition.entries().writeLocked(key, 0, key.length, this::decide);
    }

    private void decide(Change change) {
      change.addWeight(addedWeight);
      if (value == null) {
        change.delete();
      } else {
        change.replace(value, 0, value.length);
      }
    }
  }

  private final ChangeLog log;
  private final Set<TablePartition> partitions = new LinkedHashSet<>();
  private final List<EntryChange> changes = new ArrayList<>();
  private int pages;

  MultiChange(ChangeLog log) {
    this.log = log;
  }

  /**
   * The entry gets this value.
   *
   * @param addedWeight by how much more it weighs than what was there
   * @param pagesNeeded what {@link io.pressmark.chronicle.internal.tree.Change#prepare} says
   */
  void put(TablePartition partition, byte[] key, byte[] value, long addedWeight, int pagesNeeded) {
    partitions.add(partition);
    changes.add(new EntryChange(partition, key, value, addedWeight));
    pages += pagesNeeded;
  }

  /**
   * The entry, which there is, goes.
   *
   * @param weight what it weighs
   */
  void delete(TablePartition partition, byte[] key, long weight, int pagesNeeded) {
    partitions.add(partition);
    changes.add(new EntryChange(partition, key, null, -weight));
    pages += pagesNeeded;
  }

  /**
   * Does all changes.
   *
   * @return the number to await after the locks are given back; 0 when there were no changes
   */
  long commit() {
    if (changes.isEmpty()) {
      return 0;
    }
    Scratch scratch = Scratch.get();
    JournalRecord record = scratch.takeRecord();
    for (EntryChange change : changes) {
      change.addTo(record);
    }
    try (PageReservation room = log.reserve(pages)) {
      long number = log.commit(record);
      try {
        apply();
        log.applied(record);
        partitions.forEach(partition -> partition.entries().endMulti());
      } catch (Throwable e) {
        // Those who wait for the end of the change are refused when they get the lock.
        log.fail(e);
        throw e;
      }
      scratch.giveBack(record);
      return number;
    }
  }

  private void apply() {
    partitions.forEach(partition -> partition.entries().beginMulti());
    changes.forEach(EntryChange::apply);
  }
}
