package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemExpiry;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.ItemProjector;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.StreamRules;
import io.pressmark.core.store.ThroughputRules;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.store.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table on the engine: finds the partition of an item and hands the operation to it. */
final class EngineTable implements StoreTable {
  private final NameDictionary names;

  /** Of items as attribute maps; the key, which it knows, never changes. */
  private final NameBinding binding;

  private final int id;
  private final String label;
  private final @Nullable HiddenRole role;
  private final boolean hidden;
  private final long createdMillis;
  private final StoreState state;

  /** Volatile, as are the indexes: every write asks for them, and both change while it is used. */
  private volatile TableDefinition definition;

  private volatile List<EngineIndex> indexes = List.of();

  /** Null if it is switched off. */
  private volatile @Nullable EngineStream stream;

  /** Null for a table without a time to live. Volatile as the definition, from which it follows. */
  private volatile @Nullable Expiry expiry;

  private final ThroughputLimit throughput;

  /** Volatile: every operation reads it, and a partition that is divided makes a new one. */
  private volatile PartitionMap map;

  private final HotKeys hotKeys = new HotKeys();
  private volatile boolean dropped;

  EngineTable(
      TableEntry entry, NameDictionary names, List<TablePartition> partitions, StoreState state) {
    this.definition = entry.definition();
    this.names = names;
    this.binding = NameBinding.untyped(names, definition);
    this.id = entry.id();
    this.label = entry.label();
    this.role = entry.role();
    this.hidden = role != null;
    this.createdMillis = entry.createdMillis();
    this.state = state;
    this.map = new PartitionMap(partitions);
    this.throughput = new ThroughputLimit(state.options().clock(), this::exceeded);
    throughput.change(entry.throughput());
    this.expiry = expiryOf(entry.definition());
  }

  /** What may be read and written per second. */
  ThroughputLimit throughput() {
    return throughput;
  }

  private ProvisionedThroughputExceededException exceeded() {
    requireOpen();
    return hidden
        ? ThroughputRules.exceeded(definition.name(), label.substring(label.indexOf('/') + 1))
        : ThroughputRules.exceeded(label);
  }

  /** When it was created, in milliseconds since the epoch. */
  long createdMillis() {
    return createdMillis;
  }

  /** Takes what a write cost out of what is left, of the table and of its indexes. */
  void spend(ConsumedCapacity consumed) {
    throughput.spendRead(consumed.readUnits());
    throughput.spendWrite(consumed.tableWriteUnits());
    List<EngineIndex> now = indexes;
    for (int i = 0; i < now.size(); i++) {
      EngineIndex index = now.get(i);
      double units = consumed.indexWriteUnits(index.definition().name());
      if (units > 0) {
        index.throughput().spendWrite(units);
      }
    }
  }

  @Override
  public TableDefinition definition() {
    return definition;
  }

  @Override
  public NameDictionary names() {
    return names;
  }

  /** The table's id in the catalogue. */
  int id() {
    return id;
  }

  /** The catalogue's name of it. */
  String label() {
    return label;
  }

  /** What it is for; null for a table that has items. */
  @Nullable HiddenRole role() {
    return role;
  }

  /** Whether its entries are the store's own, and no items. */
  boolean isHidden() {
    return hidden;
  }

  /** Whether its entries are the records of a change stream. */
  boolean isStream() {
    return role != null && role.isStream();
  }

  /** Whether the table itself, or an index, is what users know of. */
  boolean isShown() {
    return role == null || role.isIndex();
  }

  /** The longest key of an entry. */
  int longestKey() {
    return state.longestKey();
  }

  /** The indexes now, those among them that are still being filled. */
  List<EngineIndex> indexes() {
    return indexes;
  }

  /** The change stream now; null if it is switched off. */
  @Nullable EngineStream streamOrNull() {
    return stream;
  }

  /** Whether entries of other tables follow from items of this one. */
  boolean isFollowed() {
    return !indexes.isEmpty() || stream != null;
  }

  /** The tables whose entries follow from items of this one. */
  List<EngineTable> followers() {
    List<EngineTable> followers = new ArrayList<>();
    indexes.forEach(index -> followers.add(index.hidden()));
    EngineStream records = stream;
    if (records != null) {
      followers.add(records.hidden());
    }
    return followers;
  }

  /**
   * Lets writes that take their locks from now on maintain these indexes and this stream and no
   * others, and lets items expire as the definition says.
   */
  void show(
      TableDefinition next, List<EngineIndex> nextIndexes, @Nullable EngineStream nextStream) {
    if (!next.timeToLive().equals(definition.timeToLive())) {
      expiry = expiryOf(next);
    }
    definition = next;
    indexes = List.copyOf(nextIndexes);
    stream = nextStream;
  }

  /** Entries of a hidden table do not expire: they go with the items. */
  private @Nullable Expiry expiryOf(TableDefinition table) {
    return hidden
        ? null
        : table
            .timeToLive()
            .map(attribute -> new Expiry(state, new ItemExpiry(table, names, attribute)))
            .orElse(null);
  }

  /** Says which items have expired; null for a table without a time to live. */
  @Nullable Expiry expiry() {
    return expiry;
  }

  /** Whether expired items count as absent. */
  boolean hidesExpired() {
    return state.options().timeToLive().hidesExpired();
  }

  /** Says which items count as absent because they have expired; null if none does. */
  @Nullable Expiry hiddenExpiry() {
    Expiry known = expiry;
    return known == null || !hidesExpired() ? null : known;
  }

  @Override
  public EngineIndex index(String name) {
    requireOpen();
    return findIndex(name)
        .orElseThrow(
            () ->
                new ValidationException(
                    "The table does not have the specified index: "
                        + name
                        + ", of table '"
                        + definition.name()
                        + "'. Add it to the table, in typed code with TableOptions.addingIndexes"));
  }

  /** The index of that name, if the table has it. */
  Optional<EngineIndex> findIndex(String name) {
    return indexes.stream().filter(index -> index.definition().name().equals(name)).findFirst();
  }

  @Override
  public EngineStream stream() {
    requireOpen();
    EngineStream known = stream;
    if (known == null) {
      throw StreamRules.noStream(label);
    }
    return known;
  }

  /** Whether it is a table of that store. */
  boolean isOf(StoreState store) {
    return state == store;
  }

  HotKeys hotKeys() {
    return hotKeys;
  }

  /** Notes an operation on a partition key, if it is one that is sampled. */
  void note(Scratch scratch, long hash, EncodedKey key) {
    if (scratch.sampled.next()) {
      hotKeys.sample(hash, key.bytes(), key.partitionLength());
    }
  }

  /** Which partition owns which hashes now. */
  PartitionMap map() {
    return map;
  }

  /** Lets operations that begin from now on find other partitions. */
  void show(PartitionMap next) {
    map = next;
  }

  /** The partitions now, in the order of their ranges. */
  List<TablePartition> partitions() {
    return map.all();
  }

  /** Returns when every write that began before this call has ended. */
  void barrier() {
    try {
      partitions().forEach(EngineTable::barrier);
    } catch (EngineClosedException e) {
      // Nobody writes to a table that was dropped; a store that was closed must say so.
      if (!dropped) {
        throw state.translate(e);
      }
    }
  }

  private static void barrier(TablePartition partition) {
    try {
      partition.entries().barrier();
    } catch (PartitionMovedException e) {
      // Its last write ended before it was divided; those of the halves began afterwards.
    }
  }

  /** Whether it was deleted. */
  boolean isDropped() {
    return dropped;
  }

  /** Gives all pages back; operations that come later fail. */
  void drop() {
    dropped = true;
    partitions().forEach(partition -> partition.entries().destroy());
  }

  @Override
  public boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    throughput.admitRead();
    Scratch scratch = Scratch.get();
    scratch.key.set(key);
    note(scratch, scratch.key.hash(), key);
    try {
      TablePartition partition = partitionOf(scratch.key.hash());
      boolean found;
      while (true) {
        try {
          found =
              partition
                  .entries()
                  .get(scratch.key.bytes(), 0, scratch.key.length(), scratch.sink.into(into));
          break;
        } catch (PartitionMovedException e) {
          partition = partitionOf(scratch.key.hash());
        }
      }
      if (found && scratch.key.isDigested()) {
        ItemKeyDescriptor.removePartitionKey(into);
      }
      requireThere();
      Expiry hiddenItems = hiddenExpiry();
      if (found && hiddenItems != null) {
        found = !hiddenItems.hasExpired(hiddenItems.now(), key, into);
      }
      int size = found ? into.itemSize() : 0;
      double units = outcome.consistency().costOnTable() * CapacityUnits.ofRead(size);
      partition.use().countRead(1, units);
      outcome.report(units, size);
      if (found) {
        outcome.project(binding, definition, key, into);
      }
      throughput.spendRead(units);
      return found;
    } catch (RuntimeException e) {
      throw failure(e);
    } finally {
      scratch.sink.release();
    }
  }

  /**
   * Leaves of an item what is returned of it.
   *
   * @param projection null for the whole item
   */
  void project(
      @Nullable ProjectionExpression projection,
      EncodedKey key,
      EncodedItem item,
      ItemProjector projector) {
    projector.project(projection, binding, definition, key, item);
  }

  /** Copies an entry's value as it is stored, found by the entry's key; false if there is none. */
  boolean getRaw(byte[] key, int offset, int length, EncodedItem into) {
    ItemSink sink = new ItemSink().into(into);
    while (true) {
      try {
        TablePartition partition = partitionOf(ItemKey.hashOf(key, offset, length));
        boolean found = partition.entries().get(key, offset, length, sink);
        requireThere();
        return found;
      } catch (PartitionMovedException e) {
        // It was divided; its halves are in the map by now.
      } catch (RuntimeException e) {
        throw failure(e);
      }
    }
  }

  @Override
  public void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    write(key, item, null, condition, outcome);
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    write(key, null, null, condition, outcome);
  }

  @Override
  public void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    UpdateApplier.requireApplicable(update, definition);
    write(key, null, update, condition, outcome);
  }

  private void write(
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    throughput.admitWrite();
    Scratch scratch = Scratch.get();
    scratch.key.set(key);
    note(scratch, scratch.key.hash(), key);
    while (true) {
      try {
        if (isFollowed()) {
          writeFollowed(key, item, update, condition, outcome);
          spend(outcome.consumed());
          return;
        }
        TablePartition partition = partitionOf(scratch.key.hash());
        scratch.change.run(
            state.log(), this, partition, scratch.key, key, item, update, condition, outcome);
        spend(outcome.consumed());
        return;
      } catch (PartitionMovedException | TableFollowedException e) {
        // It was not begun. Another partition owns the key now, or an index or a stream was added:
        // once more.
      } catch (ConditionalCheckFailedException e) {
        spend(outcome.consumed());
        throw failure(e);
      } catch (RuntimeException e) {
        throw failure(e);
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
            ? WriteAction.update(this, key, update, condition, outcome)
            : item != null
                ? WriteAction.put(this, key, item, condition, outcome)
                : WriteAction.delete(this, key, condition, outcome);
    PlannedWrite write = PlannedWrite.of(action, this);
    try {
      new WriteSet(List.of(write), state.log())
          .run(
              () -> {
                write.decide();
                write.admitEntries();
              });
    } catch (ConditionalCheckFailedException e) {
      write.countRefused();
      throw e;
    }
    write.report(1);
  }

  @Override
  public void query(QueryRequest request, ItemBatch into) {
    KeyRange range = KeyRange.of(definition, request.sort());
    PageCollector page = PageCollector.forQuery(this, request, into);
    throughput.admitRead();
    EntryReader.readCollection(
        this,
        request.partition(),
        range,
        request.ascending(),
        request.startAfter(),
        EntryReader.items(page, hiddenExpiry()),
        page);
    throughput.spendRead(into.readUnits());
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    PageCollector page = PageCollector.forScan(this, request, into);
    throughput.admitRead();
    EntryReader.readAll(this, request, EntryReader.items(page, hiddenExpiry()), page);
    throughput.spendRead(into.readUnits());
  }

  @Override
  public long count() {
    requireOpen();
    return partitions().stream().mapToLong(partition -> partition.entries().items()).sum();
  }

  @Override
  public TableStatistics statistics() {
    requireOpen();
    PartitionMap at = map;
    List<TablePartition> now = at.all();
    // The bytes of an index's partition keys may be several attributes'.
    List<HotKey> hottest =
        hidden ? List.of() : hotKeys.hottest(definition.partitionKey().type(), at::indexOf);
    List<PartitionStatistics> each = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      each.add(now.get(i).statistics(i));
    }
    return new TableStatistics(label, each, hottest);
  }

  /** The partition that owns a hash. */
  TablePartition partitionOf(long hash) {
    return map.of(hash);
  }

  /** Pages in use. */
  long pages() {
    return partitions().stream().mapToLong(partition -> partition.entries().pages()).sum();
  }

  /** DynamoDB's size of all items. */
  long itemBytes() {
    return partitions().stream().mapToLong(TablePartition::itemBytes).sum();
  }

  private void requireOpen() {
    state.requireOpen();
    requireThere();
  }

  /** A read of a table that is being dropped may find nothing: then it must say why. */
  void requireThere() {
    if (dropped) {
      throw new ResourceNotFoundException(whyGone());
    }
  }

  private String whyGone() {
    if (isStream()) {
      return "The stream of table '" + definition.name() + "' was switched off";
    }
    return hidden ? "Index '" + label + "' was removed" : "Table '" + label + "' was deleted";
  }

  RuntimeException failure(RuntimeException e) {
    requireThere();
    return state.translate(e);
  }
}
