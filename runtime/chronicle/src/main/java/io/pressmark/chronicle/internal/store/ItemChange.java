package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.chronicle.internal.tree.Mutation;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteEvaluator;
import io.pressmark.core.store.WriteOutcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Put, delete and update of one item: reads the old item, checks the condition, decides. A reusable
 * object; not thread-safe.
 */
final class ItemChange implements Mutation {
  /** One operation; dropped when it has ended, so that nothing of it is kept alive. */
  private record Request(
      StoreTable table,
      TablePartition partition,
      EncodedKey key,
      boolean digested,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {}

  private @Nullable Request request;
  private byte[] value = new byte[0];
  private boolean existed;
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
    request =
        new Request(table, partition, key, entry.isDigested(), item, update, condition, outcome);
    try {
      partition.entries().write(entry.bytes(), 0, entry.length(), this);
    } finally {
      request = null;
    }
    outcome.report(existed, exists);
    partition.countWrite(addedBytes);
  }

  @Override
  public void decide(Change change) {
    Request now = request;
    if (now == null) {
      throw new IllegalStateException("no operation is under way");
    }
    EncodedItem old = change.isPresent() ? read(now, change) : null;
    existed = old != null;
    WriteEvaluator evaluator = now.partition.evaluator(now.table);
    evaluator.check(now.key, old, now.condition, now.outcome);
    EncodedItem next = now.update == null ? now.item : evaluator.update(now.key, old, now.update);
    exists = next != null;
    addedBytes = (next == null ? 0 : next.itemSize()) - (old == null ? 0 : old.itemSize());
    if (next != null) {
      write(now, change, next);
    } else if (existed) {
      change.delete();
    }
  }

  private EncodedItem read(Request now, Change change) {
    EncodedItem old = now.outcome.oldItem();
    int length = change.length();
    if (!now.digested) {
      change.copyTo(old.reserve(length), 0);
      return old;
    }
    reserve(length);
    change.copyTo(value, 0);
    int item = ItemKeyDescriptor.VALUE_PREFIX + ItemKeyDescriptor.partitionKeyLength(value, 0);
    old.set(value, item, length - item);
    return old;
  }

  private void write(Request now, Change change, EncodedItem next) {
    if (now.update != null && now.outcome.wantsNew()) {
      now.outcome.newItem().set(next.bytes(), 0, next.length());
    }
    if (!now.digested) {
      change.replace(next.bytes(), 0, next.length());
      return;
    }
    int key = now.key.partitionLength();
    int item = ItemKeyDescriptor.VALUE_PREFIX + key;
    reserve(item + next.length());
    ItemKeyDescriptor.putPartitionKeyLength(value, key);
    System.arraycopy(now.key.bytes(), 0, value, ItemKeyDescriptor.VALUE_PREFIX, key);
    System.arraycopy(next.bytes(), 0, value, item, next.length());
    change.replace(value, 0, item + next.length());
  }

  private void reserve(int length) {
    if (length > value.length) {
      value = Arrays.copyOf(value, length);
    }
  }
}
