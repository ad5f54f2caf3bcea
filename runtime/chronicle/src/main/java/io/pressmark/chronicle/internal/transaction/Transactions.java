package io.pressmark.chronicle.internal.transaction;

import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.CollectionLimit;
import io.pressmark.chronicle.internal.table.EntryWrite;
import io.pressmark.chronicle.internal.table.MultiChange;
import io.pressmark.chronicle.internal.table.PartitionLocks;
import io.pressmark.chronicle.internal.table.PlannedWrite;
import io.pressmark.chronicle.internal.table.WriteSet;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.store.ItemProjector;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.TransactionRules;
import io.pressmark.core.store.WriteAction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Transactions over the tables of one store. Thread-safe.
 *
 * <h2>Writing</h2>
 *
 * All locks, in the one order; all conditions; all changes as one {@link MultiChange}. Since nobody
 * else can write an item between the moment its condition is judged and the end of the change,
 * transactions are serializable, and since the locks are taken in one order, they never fail
 * because of each other.
 *
 * <h2>Reading</h2>
 *
 * Without a lock first: the versions of all partitions, the items, the versions again. Where they
 * are the same, and no write was under way, there was a moment at which all that was read stood
 * there. Writes that are in the way again and again are locked out for the time it takes.
 */
public final class Transactions {
  private static final int ATTEMPTS = 3;

  /** What is transactional costs twice. */
  static final int TIMES = 2;

  private final StoreState state;
  private final OwnTables tables;

  public Transactions(StoreState state) {
    this.state = state;
    this.tables = new OwnTables(state);
  }

  /** Carries all actions out, or none. */
  public void write(List<WriteAction> actions) {
    run(actions, PlannedWrite::judge, null).forEach(PlannedWrite::spend);
  }

  /**
   * The same, and writes an entry of the store's own with them.
   *
   * @param more gives the entry, when all is decided
   */
  public void write(List<WriteAction> actions, Supplier<EntryWrite> more) {
    run(actions, PlannedWrite::judge, more).forEach(PlannedWrite::spend);
  }

  /** The same for what the store itself brings in: no throughput holds it up, or is used by it. */
  public void load(List<WriteAction> actions) {
    run(actions, PlannedWrite::judgeUnlimited, null);
  }

  private List<PlannedWrite> run(
      List<WriteAction> actions,
      Function<PlannedWrite, CancellationReason> judge,
      @Nullable Supplier<EntryWrite> more) {
    state.requireOpen();
    TransactionRules.requireValidWrites(actions);
    List<PlannedWrite> writes = new ArrayList<>(actions.size());
    for (WriteAction action : actions) {
      writes.add(PlannedWrite.of(action, tables.require(action.table())).noted());
    }
    try {
      new WriteSet(writes, state.log(), more).run(() -> judge(writes, judge));
    } catch (RuntimeException e) {
      writes.forEach(write -> write.table().requireThere());
      throw state.translate(e);
    }
    writes.forEach(write -> write.report(TIMES));
    return writes;
  }

  private static void judge(
      List<PlannedWrite> writes, Function<PlannedWrite, CancellationReason> judge) {
    requireNone(writes.stream().map(judge).toList());
    CollectionLimit.require(writes);
    TransactionRules.requireValidSize(writes.stream().mapToLong(PlannedWrite::newSize).sum());
  }

  private static void requireNone(List<CancellationReason> reasons) {
    if (!reasons.stream().allMatch(CancellationReason::isNone)) {
      throw new TransactionCanceledException(reasons);
    }
  }

  public void read(List<ReadAction> actions) {
    state.requireOpen();
    TransactionRules.requireValidReads(actions);
    List<PlannedRead> reads = new ArrayList<>(actions.size());
    for (ReadAction action : actions) {
      reads.add(new PlannedRead(action, tables.require(action.table())));
    }
    requireNone(reads.stream().map(PlannedRead::admit).toList());
    try {
      while (!tryRead(reads)) {
        reads.forEach(PlannedRead::relocate);
      }
    } catch (RuntimeException e) {
      reads.forEach(read -> read.table().requireThere());
      throw state.translate(e);
    }
    reads.forEach(read -> read.table().requireThere());
    long now = state.seconds();
    TransactionRules.requireValidSize(reads.stream().mapToLong(read -> read.size(now)).sum());
    ItemProjector projector = new ItemProjector();
    reads.forEach(read -> read.report(projector));
  }

  /** False if a partition was divided meanwhile. */
  private static boolean tryRead(List<PlannedRead> reads) {
    try {
      return readAll(reads);
    } catch (PartitionMovedException e) {
      return false;
    }
  }

  private static boolean readAll(List<PlannedRead> reads) {
    PartitionLocks locks = new PartitionLocks(reads.stream().map(PlannedRead::partition).toList());
    long[] versions = new long[locks.partitions().size()];
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (collect(locks, versions)) {
        reads.forEach(PlannedRead::read);
        if (areStill(locks, versions)) {
          return true;
        }
      }
    }
    try {
      if (!locks.tryLock()) {
        return false;
      }
      reads.forEach(PlannedRead::readLocked);
      return true;
    } finally {
      locks.unlock();
    }
  }

  /** Notes the versions; false if one says that a write is under way. */
  private static boolean collect(PartitionLocks locks, long[] versions) {
    long all = 0;
    for (int i = 0; i < versions.length; i++) {
      versions[i] = locks.partitions().get(i).entries().version();
      all |= versions[i];
    }
    return (all & 1) == 0;
  }

  private static boolean areStill(PartitionLocks locks, long[] versions) {
    for (int i = 0; i < versions.length; i++) {
      if (locks.partitions().get(i).entries().version() != versions[i]) {
        return false;
      }
    }
    return true;
  }
}
