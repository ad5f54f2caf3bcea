package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.item.ItemSink;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.ReadOutcome;

/** Reads of one item of a table, found by its whole key. Thread-safe. */
public final class ItemReads {
  private final EngineTable table;

  ItemReads(EngineTable table) {
    this.table = table;
  }

  /** Copies the item and reports to the outcome; false if there is none. */
  boolean read(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    ScalarKeys.require(outcome.projection(), table.definition());
    table.throughput().admitRead();
    Scratch scratch = Scratch.get();
    scratch.key.set(key);
    table.note(scratch, scratch.key.hash(), key);
    try {
      TablePartition partition = table.partitions().of(scratch.key.hash());
      boolean found;
      while (true) {
        try {
          found =
              partition
                  .entries()
                  .get(scratch.key.bytes(), 0, scratch.key.length(), scratch.sink.into(into));
          break;
        } catch (PartitionMovedException e) {
          partition = table.partitions().of(scratch.key.hash());
        }
      }
      if (found && scratch.key.isDigested()) {
        ItemKeyDescriptor.removePartitionKey(into);
      }
      table.requireThere();
      Expiry hiddenItems = table.hiddenExpiry();
      if (found && hiddenItems != null) {
        found = !hiddenItems.hasExpired(hiddenItems.now(), key, into);
      }
      int size = found ? into.itemSize() : 0;
      double units = outcome.consistency().costOnTable() * CapacityUnits.ofRead(size);
      partition.use().countRead(1, units);
      outcome.report(units, size);
      if (found) {
        outcome.project(table.binding(), table.definition(), key, into);
      }
      table.throughput().spendRead(units);
      return found;
    } catch (RuntimeException e) {
      throw table.failure(e);
    } finally {
      scratch.sink.release();
    }
  }

  /** Copies an entry's value as it is stored, found by the entry's key; false if there is none. */
  public boolean readRaw(byte[] key, int offset, int length, EncodedItem into) {
    ItemSink sink = new ItemSink().into(into);
    while (true) {
      try {
        TablePartition partition = table.partitions().of(ItemKey.hashOf(key, offset, length));
        boolean found = partition.entries().get(key, offset, length, sink);
        table.requireThere();
        return found;
      } catch (PartitionMovedException e) {
        // It was divided; its halves are in the map by now.
      } catch (RuntimeException e) {
        throw table.failure(e);
      }
    }
  }
}
