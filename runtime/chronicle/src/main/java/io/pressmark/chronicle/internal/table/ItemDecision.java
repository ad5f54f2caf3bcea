package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.chronicle.internal.tree.Mutation;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.store.WriteEvaluator;
import io.pressmark.core.store.WriteOutcome;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Decides a put, delete or update of one item: reads the old item, checks the condition, works out
 * the new one. What is done with it then, a subclass says. A reusable object; not thread-safe.
 */
abstract class ItemDecision implements Mutation {
  private static final int KEPT = 64 * 1024;
  private static final int LONGEST_HEAD =
      ItemKeyDescriptor.VALUE_PREFIX + EncodedKey.MAX_PARTITION_KEY + ItemFormat.HEADER;
  private static final byte[] NOTHING = {};
  private static final EncodedKey NO_KEY = new EncodedKey();
  private static final WriteOutcome NO_OUTCOME = new WriteOutcome();

  // The operation under way. Fields, not an object of its own: a write allocates nothing.
  private @Nullable EngineTable table;
  private @Nullable TablePartition partition;
  private EncodedKey key = NO_KEY;
  private boolean digested;
  private @Nullable EncodedItem item;
  private @Nullable UpdateExpression update;
  private @Nullable ConditionExpression condition;
  private WriteOutcome outcome = NO_OUTCOME;

  /** Room for values that begin with the partition key. */
  private byte[] value = NOTHING;

  /** Room for the beginning of an old item; made when it is needed for the first time. */
  private byte[] head = NOTHING;

  /** Null where nothing expires. */
  private @Nullable Expiry expiry;

  private boolean present;
  private boolean expired;
  private boolean existed;
  private int oldSize;

  /** What is to be decided; both null is a delete. */
  final void begin(
      EngineTable ofTable,
      TablePartition inPartition,
      ItemKey entry,
      EncodedKey ofItem,
      @Nullable EncodedItem newItem,
      @Nullable UpdateExpression newUpdate,
      @Nullable ConditionExpression onlyIf,
      WriteOutcome reportTo) {
    table = ofTable;
    expiry = ofTable.expiry();
    partition = inPartition;
    key = ofItem;
    digested = entry.isDigested();
    item = newItem;
    update = newUpdate;
    condition = onlyIf;
    outcome = reportTo;
  }

  /** Keeps nothing of the caller's and of the store's alive. */
  final void forget() {
    table = null;
    expiry = null;
    partition = null;
    key = NO_KEY;
    item = null;
    update = null;
    condition = null;
    outcome = NO_OUTCOME;
    if (value.length > KEPT) {
      value = NOTHING;
    }
  }

  /** Whether there was an item, for the caller: an expired one that is hidden was not there. */
  final boolean existed() {
    return existed;
  }

  /** Whether there was an entry of the item, hidden or not. */
  final boolean present() {
    return present;
  }

  /** Whether there was an entry of the item and it had expired. */
  final boolean expired() {
    return expired;
  }

  /** DynamoDB's size of the old item, hidden or not; 0 if there was no entry. */
  final int oldSize() {
    return oldSize;
  }

  @Override
  public final void decide(Change change) {
    present = change.isPresent();
    existed = present;
    expired = false;
    oldSize = 0;
    EncodedItem next = item;
    if (needsOld()
        || expiry != null
        || condition != null
        || update != null
        || outcome.values().isOld()) {
      EncodedItem old = present ? readOld(change) : null;
      oldSize = old == null ? 0 : old.itemSize();
      next = evaluate(shown(old));
    } else if (present) {
      oldSize = readOldSize(change);
    }
    if (next == null) {
      decideAbsent(change);
      return;
    }
    int itemSize = next.itemSize();
    if (digested) {
      int length = prefixed(next);
      decidePresent(change, itemSize, value, length);
    } else {
      decidePresent(change, itemSize, next.bytes(), next.length());
    }
  }

  /** Whether the old item is needed, whatever the operation says. Asked under the lock. */
  abstract boolean needsOld();

  /** There is to be no item. */
  abstract void decideAbsent(Change change);

  /**
   * There is to be an item.
   *
   * @param itemSize DynamoDB's size of it
   * @param bytes the entry's value, at the start of an array that is used again
   */
  abstract void decidePresent(Change change, int itemSize, byte[] bytes, int length);

  /** Notes whether the old item has expired; null if it is hidden therefore. */
  private @Nullable EncodedItem shown(@Nullable EncodedItem old) {
    Expiry times = expiry;
    if (old == null || times == null || !times.hasExpired(times.now(), key, old)) {
      return old;
    }
    expired = true;
    if (table == null || !table.hidesExpired()) {
      return old;
    }
    existed = false;
    return null;
  }

  /** Checks the condition; returns the item to be stored. */
  private @Nullable EncodedItem evaluate(@Nullable EncodedItem old) {
    if (table == null || partition == null) {
      throw new IllegalStateException("no operation is under way");
    }
    WriteEvaluator evaluator = partition.evaluator(table);
    evaluator.check(key, old, condition, outcome);
    if (update == null) {
      return item;
    }
    return evaluator.update(key, old, update, outcome);
  }

  private EncodedItem readOld(Change change) {
    EncodedItem old = outcome.oldItem();
    int length = change.length();
    if (!digested) {
      change.copyTo(old.reserve(length), 0);
      return old;
    }
    reserve(length);
    change.copyTo(value, 0);
    int start = ItemKeyDescriptor.VALUE_PREFIX + ItemKeyDescriptor.partitionKeyLength(value, 0);
    old.set(value, start, length - start);
    return old;
  }

  private int readOldSize(Change change) {
    int start = digested ? ItemKeyDescriptor.VALUE_PREFIX + key.partitionLength() : 0;
    if (head.length == 0) {
      head = new byte[LONGEST_HEAD];
    }
    change.copyHead(head, start + ItemFormat.HEADER);
    return ItemFormat.itemSize(head, start, ItemFormat.HEADER);
  }

  /** Puts the partition key in front of the item; returns the length of both. */
  private int prefixed(EncodedItem next) {
    int keyLength = key.partitionLength();
    int start = ItemKeyDescriptor.VALUE_PREFIX + keyLength;
    reserve(start + next.length());
    ItemKeyDescriptor.putPartitionKeyLength(value, keyLength);
    System.arraycopy(key.bytes(), 0, value, ItemKeyDescriptor.VALUE_PREFIX, keyLength);
    System.arraycopy(next.bytes(), 0, value, start, next.length());
    return start + next.length();
  }

  private void reserve(int length) {
    if (length > value.length) {
      value = Arrays.copyOf(value, length);
    }
  }
}
