package io.pressmark.chronicle.internal.upkeep;

import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.StoredItem;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.PlannedWrite;
import io.pressmark.chronicle.internal.table.TableRun;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what has expired, some items at a time. It looks without a lock; whether an item is still
 * there and still expired is judged again under the lock under which it is deleted, with its
 * entries in indexes. As in DynamoDB such a delete costs no capacity. Thread-safe.
 */
final class ExpirySweep implements Maintenance.Task {
  private static final Logger LOG = LoggerFactory.getLogger(ExpirySweep.class);
  private static final int RUN_BYTES = 1 << 20;

  private final Collection<EngineTable> tables;
  private final StoreState state;
  private final int step;

  /**
   * @param tables those of the store, as they are at any time
   * @param step how many items are looked at and deleted as one
   */
  ExpirySweep(Collection<EngineTable> tables, StoreState state, int step) {
    this.tables = tables;
    this.state = state;
    this.step = step;
  }

  @Override
  public void run(Maintenance.Stopping stopping) {
    long deleted = sweep(stopping);
    if (deleted > 0) {
      LOG.debug("{} expired items were deleted", deleted);
    }
  }

  /** Goes through all tables once; returns how many items were deleted. */
  long sweep(Maintenance.Stopping stopping) {
    long deleted = 0;
    for (EngineTable table : tables) {
      if (table.expiry() != null) {
        deleted += sweep(table, stopping);
      }
    }
    return deleted;
  }

  private long sweep(EngineTable table, Maintenance.Stopping stopping) {
    long deleted = 0;
    try {
      TableRun walk = new TableRun(table, HashRange.part(0, 1), null, new Run());
      while (!stopping.isStopping() && walk.next(step, RUN_BYTES)) {
        List<PlannedWrite> writes = expired(table, walk.entries());
        if (!writes.isEmpty()) {
          new WriteSet(writes, state.log()).run(() -> writes.forEach(PlannedWrite::decide));
          deleted += writes.stream().filter(PlannedWrite::deletes).count();
        }
      }
    } catch (RuntimeException e) {
      // The items of a table that is deleted meanwhile are gone anyway.
      if (!table.isDropped()) {
        throw state.translate(e);
      }
    }
    return deleted;
  }

  private static List<PlannedWrite> expired(EngineTable table, Run run) {
    List<PlannedWrite> writes = new ArrayList<>();
    Expiry expiry = table.expiry();
    if (expiry == null) {
      return writes;
    }
    long now = expiry.now();
    StoredItem found = new StoredItem();
    for (int i = 0; i < run.size(); i++) {
      found.load(
          run.bytes(),
          run.keyOffset(i),
          run.keyLength(i),
          run.bytes(),
          run.valueOffset(i),
          run.valueLength(i));
      if (expiry.hasExpired(now, found.key, found.item)) {
        EncodedKey key = new EncodedKey();
        key.set(found.key);
        WriteAction delete = WriteAction.delete(table, key, null, new WriteOutcome());
        writes.add(PlannedWrite.ifExpired(delete, table));
      }
    }
    return writes;
  }

  @Override
  public String toString() {
    return "Deleting what has expired";
  }
}
