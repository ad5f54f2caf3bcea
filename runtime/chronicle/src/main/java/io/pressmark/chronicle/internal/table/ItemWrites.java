package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.state.ChangeLog;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes of one item of a table: alone, where nothing follows from it, or together with the entries
 * of indexes and streams. Thread-safe.
 */
final class ItemWrites {
  private final EngineTable table;
  private final ChangeLog log;

  ItemWrites(EngineTable table, ChangeLog log) {
    this.table = table;
    this.log = log;
  }

  /**
   * Puts the item, or applies the update, or deletes when both are null; reports to the outcome.
   */
  void write(
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    ScalarKeys.require(condition, table.definition());
    table.throughput().admitWrite();
    Scratch scratch = Scratch.get();
    scratch.key.set(key);
    table.note(scratch, scratch.key.hash(), key);
    while (true) {
      try {
        if (table.isFollowed()) {
          writeFollowed(key, item, update, condition, outcome);
          table.spend(outcome.consumed());
          return;
        }
        TablePartition partition = table.partitions().of(scratch.key.hash());
        scratch.change.run(
            log, table, partition, scratch.key, key, item, update, condition, outcome);
        table.spend(outcome.consumed());
        return;
      } catch (PartitionMovedException | TableFollowedException e) {
        // It was not begun. Another partition owns the key now, or an index or a stream was added:
        // once more.
      } catch (ConditionalCheckFailedException e) {
        table.spend(outcome.consumed());
        throw table.failure(e);
      } catch (RuntimeException e) {
        throw table.failure(e);
      }
    }
  }

  private void writeFollowed(
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    WriteAction action =
        update != null
            ? WriteAction.update(table, key, update, condition, outcome)
            : item != null
                ? WriteAction.put(table, key, item, condition, outcome)
                : WriteAction.delete(table, key, condition, outcome);
    PlannedWrite write = PlannedWrite.of(action, table);
    try {
      new WriteSet(List.of(write), log)
          .run(
              () -> {
                write.decide();
                write.admitEntries();
                CollectionLimit.require(write);
              });
    } catch (ConditionalCheckFailedException e) {
      write.countRefused();
      throw e;
    }
    write.report(1);
  }
}
