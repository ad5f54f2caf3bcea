package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.item.ItemSink;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.Scratch;
import io.pressmark.chronicle.internal.table.TablePartition;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.chronicle.internal.tree.Mutation;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.ItemProjector;
import io.pressmark.core.store.ReadAction;

/** One item that a transaction reads. Used once, by one thread. */
final class PlannedRead implements Mutation {
  private final ReadAction action;
  private final EngineTable table;
  private final ItemKey key = new ItemKey();
  private final ItemSink sink = new ItemSink();
  private TablePartition partition;
  private boolean found;

  /** DynamoDB's size of the item, 0 if there is none; known once it was asked for. */
  private int size;

  PlannedRead(ReadAction action, EngineTable table) {
    this.action = action;
    this.table = table;
    key.set(action.key());
    partition = table.partitions().of(key.hash());
    table.note(Scratch.get(), key.hash(), action.key());
  }

  EngineTable table() {
    return table;
  }

  /** Finds the partition anew: the one found before was divided. */
  void relocate() {
    partition = table.partitions().of(key.hash());
  }

  TablePartition partition() {
    return partition;
  }

  /** Says whether the table lets the read in. */
  CancellationReason admit() {
    try {
      table.throughput().admitRead();
      return CancellationReason.none();
    } catch (ProvisionedThroughputExceededException e) {
      return CancellationReason.of(CancellationReason.THROUGHPUT_EXCEEDED, e, null);
    }
  }

  /** Reads the item, as it is at some moment during the call. */
  void read() {
    found = partition.entries().get(key.bytes(), 0, key.length(), sink.into(action.into()));
  }

  /** Reads the item under the partition's lock. */
  void readLocked() {
    partition.entries().writeLocked(key.bytes(), 0, key.length(), this);
  }

  /** Looks, and leaves the entry as it is. */
  @Override
  public void decide(Change change) {
    found = change.isPresent();
    if (found) {
      change.copyTo(action.into().reserve(change.length()), 0);
    }
  }

  /**
   * DynamoDB's size of the item, 0 if there is none; called once, after the item was read.
   *
   * @param now in seconds since the epoch, the same for all items that are read together
   */
  int size(long now) {
    if (!found) {
      return 0;
    }
    EncodedItem item = action.into();
    if (key.isDigested()) {
      ItemKeyDescriptor.removePartitionKey(item);
    }
    Expiry hidden = table.hiddenExpiry();
    if (hidden != null && hidden.hasExpired(now, action.key(), item)) {
      found = false;
      return 0;
    }
    size = item.itemSize();
    return size;
  }

  /** Leaves of the item what is returned of it, tells the caller, and counts. */
  void report(ItemProjector projector) {
    long units = Transactions.TIMES * CapacityUnits.ofRead(size);
    if (found) {
      projector.project(
          action.projection(), table.binding(), table.definition(), action.key(), action.into());
    }
    action.report(found, (double) units, size);
    partition.use().countRead(1, (double) units);
    table.throughput().spendRead((double) units);
  }
}
