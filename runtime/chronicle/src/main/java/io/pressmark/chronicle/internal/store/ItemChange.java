package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** Put, delete and update of one item, decided and done at once. */
final class ItemChange extends ItemDecision {
  private boolean exists;
  private int addedBytes;

  /**
   * Puts {@code item}, or applies {@code update}, or deletes when both are null; reports to {@code
   * outcome}.
   */
  void run(
      StoreTable table,
      TablePartition partition,
      ItemKey entry,
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    begin(table, partition, entry, key, item, update, condition, outcome);
    try {
      partition.entries().write(entry.bytes(), 0, entry.length(), this);
    } finally {
      forget();
    }
    outcome.report(existed(), exists);
    partition.countWrite(addedBytes);
  }

  @Override
  void decideAbsent(Change change) {
    exists = false;
    addedBytes = -oldSize();
    if (existed()) {
      change.delete();
    }
  }

  @Override
  void decidePresent(Change change, int itemSize, byte[] bytes, int length) {
    exists = true;
    addedBytes = itemSize - oldSize();
    change.replace(bytes, 0, length);
  }
}
