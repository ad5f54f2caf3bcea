package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.store.WriteAction;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One action of a transaction: located, judged against the item as it is, and put on the list of
 * changes that are done together. Used once, by one thread.
 */
final class PlannedWrite extends ItemDecision {
  private final WriteAction action;
  private final EngineTable table;
  private final ItemKey key = new ItemKey();
  private TablePartition partition;
  private boolean exists;

  /** DynamoDB's size of the new item, 0 if there is none. */
  private int newSize;

  /** The entry's new value, null if there is to be none. */
  private byte @Nullable [] after;

  private int pagesNeeded;

  PlannedWrite(WriteAction action, EngineTable table) {
    this.action = action;
    this.table = table;
    key.set(action.key());
    partition = table.partitionOf(key.hash());
    table.note(Scratch.get(), key.hash(), action.key());
  }

  EngineTable table() {
    return table;
  }

  /** Finds the partition anew: the one found before was divided. */
  void relocate() {
    partition = table.partitionOf(key.hash());
  }

  /** The partition whose lock it needs. */
  TablePartition partition() {
    return partition;
  }

  /** Reads the item, under the partition's lock, and says whether the action can be done. */
  CancellationReason judge() {
    begin(
        table,
        partition,
        key,
        action.key(),
        action.item(),
        action.update(),
        action.condition(),
        action.outcome());
    try {
      partition.entries().writeLocked(key.bytes(), 0, key.length(), this);
      return CancellationReason.none();
    } catch (ConditionalCheckFailedException e) {
      return CancellationReason.of(
          CancellationReason.CONDITIONAL_CHECK_FAILED,
          String.valueOf(e.getMessage()),
          e.item().orElse(null));
    } catch (ValidationException e) {
      return CancellationReason.of(
          CancellationReason.VALIDATION_ERROR, String.valueOf(e.getMessage()), null);
    } finally {
      forget();
    }
  }

  @Override
  void decideAbsent(Change change) {
    exists = isCheck() && existed();
    pagesNeeded = change.pagesNeeded(-1);
  }

  @Override
  void decidePresent(Change change, int itemSize, byte[] bytes, int length) {
    exists = true;
    newSize = itemSize;
    after = Arrays.copyOf(bytes, length);
    pagesNeeded = change.pagesNeeded(length);
  }

  private boolean isCheck() {
    return action.kind() == WriteAction.Kind.CHECK;
  }

  /** What the action adds to the size of a transaction. */
  int newSize() {
    return newSize;
  }

  void addTo(MultiChange change) {
    if (after != null) {
      change.put(partition, key.toByteArray(), after, newSize - oldSize(), pagesNeeded);
    } else if (!isCheck() && existed()) {
      change.delete(partition, key.toByteArray(), oldSize(), pagesNeeded);
    }
  }

  /** Tells the caller, and counts. */
  void report() {
    action.outcome().report(existed(), exists);
    if (isCheck()) {
      partition.countReads(1);
    } else {
      partition.countWrite();
    }
  }
}
