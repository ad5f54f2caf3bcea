package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.item.ItemKeyDescriptor;
import io.pressmark.chronicle.internal.item.SameItem;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.RequestException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One action of a transaction: located, judged against the item as it is, and put on the list of
 * changes that are done together. Used once, by one thread.
 */
public final class PlannedWrite extends ItemDecision {
  private final WriteAction action;
  private final EngineTable table;
  private final boolean onlyIfExpired;
  private final ItemKey key = new ItemKey();
  private TablePartition partition;
  private boolean exists;

  /** Those that the table has while the partition's lock is held. */
  private List<EngineIndex> indexes = List.of();

  /** As the indexes; null if there is none. */
  private @Nullable EngineStream stream;

  /** DynamoDB's size of the new item, 0 if there is none. */
  private int newSize;

  /** The entry's new value; null if there is to be none, or the entry stays as it is. */
  private byte @Nullable [] after;

  private boolean deletes;

  private int pagesNeeded;
  private final List<EntryWrite> entryWrites = new ArrayList<>();
  private final LocalSizes localSizes = new LocalSizes();

  /** By how much the item's collection grows; 0 if its size does not matter. */
  private long collectionGrowth;

  private PlannedWrite(WriteAction action, EngineTable table, boolean onlyIfExpired) {
    this.action = action;
    this.table = table;
    this.onlyIfExpired = onlyIfExpired;
    key.set(action.key());
    partition = table.partitions().of(key.hash());
  }

  /** An action that somebody asks for. */
  public static PlannedWrite of(WriteAction action, EngineTable table) {
    return new PlannedWrite(action, table, false);
  }

  /** A delete by the store itself, of an item that has expired and of no other. */
  public static PlannedWrite ifExpired(WriteAction delete, EngineTable table) {
    return new PlannedWrite(delete, table, true);
  }

  /** Notes the operation among those on its table's partition keys. */
  public PlannedWrite noted() {
    table.note(Scratch.get(), key.hash(), action.key());
    return this;
  }

  public EngineTable table() {
    return table;
  }

  /** Finds the partition anew: the one found before was divided. */
  void relocate() {
    partition = table.partitions().of(key.hash());
  }

  /** The partition whose lock it needs. */
  TablePartition partition() {
    return partition;
  }

  /** Reads the item, under the partition's lock, and says whether the action can be done. */
  public CancellationReason judge() {
    return judge(true);
  }

  /** The same, whatever is left of throughputs. */
  public CancellationReason judgeUnlimited() {
    return judge(false);
  }

  private CancellationReason judge(boolean limited) {
    try {
      if (limited) {
        admit();
      }
      decide();
      if (limited) {
        admitEntries();
      }
      return CancellationReason.none();
    } catch (ProvisionedThroughputExceededException e) {
      return reason(CancellationReason.THROUGHPUT_EXCEEDED, e, null);
    } catch (ConditionalCheckFailedException e) {
      return reason(CancellationReason.CONDITIONAL_CHECK_FAILED, e, e.item().orElse(null));
    } catch (ValidationException e) {
      return reason(CancellationReason.VALIDATION_ERROR, e, null);
    }
  }

  private static CancellationReason reason(
      String code, RequestException e, @Nullable Map<String, AttributeValue> item) {
    return CancellationReason.of(code, e, item);
  }

  private void admit() {
    if (isCheck()) {
      table.throughput().admitRead();
    } else {
      table.throughput().admitWrite();
    }
  }

  /**
   * Refuses the action if its changes of indexes are not let in, after it was decided.
   *
   * @throws ProvisionedThroughputExceededException when the throughput of one is used up
   */
  void admitEntries() {
    entryWrites.forEach(entry -> entry.table().throughput().admitWrite());
  }

  /**
   * Reads the item, under the partition's lock, and decides what is to be done.
   *
   * @throws ConditionalCheckFailedException when the condition is false
   * @throws ValidationException when the action does not fit the item, or an index of the table
   *     does not take the new one
   */
  public void decide() {
    after = null;
    deletes = false;
    newSize = 0;
    indexes = table.indexes();
    stream = table.streamOrNull();
    EncodedItem put = action.item();
    if (put != null && action.condition() != null) {
      // As in DynamoDB what makes no sense is refused before the condition is looked at.
      IndexedItems.requireTaken(indexes, action.key(), put);
    }
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
    } finally {
      forget();
    }
    entryWrites.clear();
    localSizes.clear();
    collectionGrowth = 0;
    if (deletes || after != null) {
      EncodedItem before = present() ? action.outcome().oldItem() : null;
      EncodedItem item = newItem();
      follow(before, item);
      EngineStream records = stream;
      if (records != null) {
        record(records, before, item);
      }
    }
  }

  /** Works out what changes in the indexes, and the size of the item with its local entries. */
  private void follow(@Nullable EncodedItem before, @Nullable EncodedItem item) {
    for (EngineIndex index : indexes) {
      index.follow(action.key(), before, item, entryWrites, localSizes);
    }
    requireSize();
    if (hasLocalIndexes()) {
      collectionGrowth = newSize - oldSize() + localSizes.growth();
    }
  }

  private void requireSize() {
    try {
      IndexedItems.requireSize(newSize + localSizes.after());
    } catch (ValidationException e) {
      throw action.kind() == WriteAction.Kind.UPDATE ? UpdateApplier.inWordsOfUpdates(e) : e;
    }
  }

  /**
   * Adds the record of the change. What has expired and is hidden was deleted by the store, whoever
   * is the first to come across it.
   */
  private void record(
      EngineStream records, @Nullable EncodedItem before, @Nullable EncodedItem item) {
    boolean byTimeToLive = expired() && (onlyIfExpired || table.hidesExpired());
    EncodedItem left = before;
    if (byTimeToLive) {
      records.follow(key.hash(), action.key(), before, null, true, entryWrites);
      left = null;
    }
    if (left == null ? item != null : item == null || !isSame(left, item)) {
      records.follow(key.hash(), action.key(), left, item, false, entryWrites);
    }
  }

  private boolean isSame(EncodedItem before, EncodedItem item) {
    return SameItem.test(table.definition(), table.names(), action.key(), before, item);
  }

  private @Nullable EncodedItem newItem() {
    byte[] value = after;
    if (value == null) {
      return null;
    }
    int start =
        key.isDigested()
            ? ItemKeyDescriptor.VALUE_PREFIX + ItemKeyDescriptor.partitionKeyLength(value, 0)
            : 0;
    EncodedItem item = new EncodedItem();
    item.set(value, start, value.length - start);
    return item;
  }

  @Override
  boolean needsOld() {
    return !indexes.isEmpty() || stream != null;
  }

  @Override
  public void decideAbsent(Change change) {
    exists = isCheck() && existed();
    deletes = !isCheck() && present() && (!onlyIfExpired || expired());
    pagesNeeded = change.prepare(-1);
  }

  @Override
  public void decidePresent(Change change, int itemSize, byte[] bytes, int length) {
    exists = true;
    newSize = itemSize;
    after = Arrays.copyOf(bytes, length);
    pagesNeeded = change.prepare(length);
  }

  private boolean hasLocalIndexes() {
    for (EngineIndex index : indexes) {
      if (index.isLocal()) {
        return true;
      }
    }
    return false;
  }

  /** The key of the item's entry. */
  ItemKey key() {
    return key;
  }

  /** By how much the item's collection grows; 0 where collections may have any size. */
  long collectionGrowth() {
    return collectionGrowth;
  }

  /** Whether both items are of one collection. */
  boolean isInCollectionOf(PlannedWrite other) {
    return table == other.table && key.hash() == other.key.hash() && key.hasPrefixOf(other.key);
  }

  /** Notes that the write is done; under the lock. */
  void done() {
    if (collectionGrowth != 0) {
      table.collections().add(key, collectionGrowth);
    }
  }

  private boolean isCheck() {
    return action.kind() == WriteAction.Kind.CHECK;
  }

  /** Whether there is an entry that goes. */
  public boolean deletes() {
    return deletes;
  }

  /** What the action adds to the size of a transaction. */
  public int newSize() {
    return newSize;
  }

  /** Adds what the action means for the indexes and the stream of the table. */
  void addEntries(List<EntryWrite> entries) {
    entries.addAll(entryWrites);
  }

  void addTo(MultiChange change) {
    if (after != null) {
      change.put(partition, key.toByteArray(), after, newSize - oldSize(), pagesNeeded);
    } else if (deletes) {
      change.delete(partition, key.toByteArray(), oldSize(), pagesNeeded);
    }
  }

  /**
   * Tells the caller, and counts.
   *
   * @param times what it costs is multiplied by this: a transaction's actions cost twice
   */
  public void report(int times) {
    action.outcome().report(existed(), exists);
    if (action.outcome().asksCollectionMetrics() && !isCheck() && hasLocalIndexes()) {
      action.outcome().reportCollection(table.collections().estimate(key));
    }
    ConsumedCapacity consumed = action.outcome().consumed();
    consumed.clear();
    if (isCheck()) {
      long units = times * CapacityUnits.ofRead(oldSize());
      partition.use().countRead(1, (double) units);
      consumed.addRead((double) units);
    } else {
      long units = times * CapacityUnits.ofWrite(oldSize(), newSize);
      partition.countWrite(units);
      consumed.addWrite((double) units);
    }
    for (EntryWrite entry : entryWrites) {
      for (EngineIndex index : indexes) {
        if (index.hidden() == entry.table()) {
          consumed.addIndexWrite(index.definition().name(), (double) entry.units());
        }
      }
    }
  }

  /** Takes what was reported out of what is left of throughputs. */
  public void spend() {
    table.spend(action.outcome().consumed());
  }

  /** Counts that the condition was false. */
  void countRefused() {
    EncodedItem item = action.item();
    long units = CapacityUnits.ofWrite(oldSize(), item == null ? 0 : item.itemSize());
    partition.use().countRefusedWrite(units);
    ConsumedCapacity consumed = action.outcome().consumed();
    consumed.clear();
    consumed.addWrite((double) units);
  }
}
