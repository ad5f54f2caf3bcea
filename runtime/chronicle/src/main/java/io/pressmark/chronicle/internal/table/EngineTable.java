package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.load.HotKeys;
import io.pressmark.chronicle.internal.load.ThroughputLimit;
import io.pressmark.chronicle.internal.state.Expiry;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemExpiry;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ReadOutcome;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.StreamRules;
import io.pressmark.core.store.ThroughputRules;
import io.pressmark.core.store.WriteOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table on the engine: finds the partition of an item and hands the operation to it. */
public final class EngineTable implements StoreTable {
  private final NameDictionary names;

  /** Of items as attribute maps; the key, which it knows, never changes. */
  private final NameBinding binding;

  private final TableIdentity identity;
  private final TablePartitions partitions;
  private final StoreState state;

  /** Volatile, as are the indexes: every write asks for them, and both change while it is used. */
  private volatile TableDefinition definition;

  private volatile List<EngineIndex> indexes = List.of();

  /** Null if it is switched off. */
  private volatile @Nullable EngineStream stream;

  /** Null for a table without a time to live. Volatile as the definition, from which it follows. */
  private volatile @Nullable Expiry expiry;

  private final ThroughputLimit throughput;
  private final CollectionSizes collections;
  private final ItemReads reads;
  private final ItemWrites writes;

  private final HotKeys hotKeys = new HotKeys();
  private volatile boolean dropped;

  EngineTable(
      TableEntry entry, NameDictionary names, List<TablePartition> partitions, StoreState state) {
    this.definition = entry.definition();
    this.names = names;
    this.binding = NameBinding.untyped(names, definition);
    this.identity = TableIdentity.of(entry);
    this.partitions = new TablePartitions(partitions);
    this.state = state;
    this.throughput = new ThroughputLimit(state.options().clock(), this::exceeded);
    throughput.change(entry.throughput());
    this.reads = new ItemReads(this);
    this.writes = new ItemWrites(this, state.log());
    this.collections = new CollectionSizes(this, state.options().itemCollectionLimit());
    this.expiry = expiryOf(entry.definition());
  }

  /** How large its item collections are. */
  CollectionSizes collections() {
    return collections;
  }

  /** What may be read and written per second. */
  public ThroughputLimit throughput() {
    return throughput;
  }

  private ProvisionedThroughputExceededException exceeded() {
    requireOpen();
    HiddenRole role = identity.role();
    return role == null
        ? ThroughputRules.exceeded(label())
        : ThroughputRules.exceeded(identity.tableName(), role.index());
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

  /** What it is as long as it exists. */
  public TableIdentity identity() {
    return identity;
  }

  /** The table's id in the catalogue. */
  public int id() {
    return identity.id();
  }

  /** The catalogue's name of it. */
  public String label() {
    return identity.label();
  }

  /** What it is for; null for a table that has items. */
  public @Nullable HiddenRole role() {
    return identity.role();
  }

  /** Whether its entries are the store's own, and no items. */
  public boolean isHidden() {
    return identity.isHidden();
  }

  /** The longest key of an entry. */
  int longestKey() {
    return state.longestKey();
  }

  /** The indexes now, those among them that are still being filled. */
  public List<EngineIndex> indexes() {
    return indexes;
  }

  /** The change stream now; null if it is switched off. */
  public @Nullable EngineStream streamOrNull() {
    return stream;
  }

  /** Whether entries of other tables follow from items of this one. */
  boolean isFollowed() {
    return !indexes.isEmpty() || stream != null;
  }

  /** The tables whose entries follow from items of this one. */
  public List<EngineTable> followers() {
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
  public void show(
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
    return isHidden()
        ? null
        : table
            .timeToLive()
            .map(attribute -> new Expiry(state, new ItemExpiry(table, names, attribute)))
            .orElse(null);
  }

  /** Says which items have expired; null for a table without a time to live. */
  public @Nullable Expiry expiry() {
    return expiry;
  }

  /** Whether expired items count as absent. */
  boolean hidesExpired() {
    return state.options().timeToLive().hidesExpired();
  }

  /** Says which items count as absent because they have expired; null if none does. */
  public @Nullable Expiry hiddenExpiry() {
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
                    "The table does not have the specified index: " + name,
                    ", of table '"
                        + definition.name()
                        + "'. Add it to the table, in typed code with TableOptions.addingIndexes"));
  }

  /** The index of that name, if the table has it. */
  public Optional<EngineIndex> findIndex(String name) {
    return indexes.stream().filter(index -> index.definition().name().equals(name)).findFirst();
  }

  @Override
  public EngineStream stream() {
    requireOpen();
    EngineStream known = stream;
    if (known == null) {
      throw StreamRules.noStream(label());
    }
    return known;
  }

  /** Whether it is a table of that store. */
  public boolean isOf(StoreState store) {
    return state == store;
  }

  public HotKeys hotKeys() {
    return hotKeys;
  }

  /** Notes an operation on a partition key, if it is one that is sampled. */
  public void note(Scratch scratch, long hash, EncodedKey key) {
    if (scratch.sampled.next()) {
      hotKeys.sample(hash, key.bytes(), key.partitionLength());
    }
  }

  /** The partitions now. */
  public TablePartitions partitions() {
    return partitions;
  }

  /** Returns when every write that began before this call has ended. */
  public void barrier() {
    try {
      partitions.barrier();
    } catch (EngineClosedException e) {
      // Nobody writes to a table that was dropped; a store that was closed must say so.
      if (!dropped) {
        throw state.translate(e);
      }
    }
  }

  /** Whether it was deleted. */
  public boolean isDropped() {
    return dropped;
  }

  /** Gives all pages back; operations that come later fail. */
  public void drop() {
    dropped = true;
    partitions.destroy();
  }

  @Override
  public boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome) {
    return reads.read(key, into, outcome);
  }

  /** Reads of one item. */
  public ItemReads reads() {
    return reads;
  }

  /** Of items as attribute maps. */
  public NameBinding binding() {
    return binding;
  }

  @Override
  public void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    writes.write(key, item, null, condition, outcome);
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
    outcome.values().requireOfPutOrDelete();
    writes.write(key, null, null, condition, outcome);
  }

  @Override
  public void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    UpdateApplier.requireApplicable(update, definition);
    writes.write(key, null, update, condition, outcome);
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
    return partitions.count();
  }

  @Override
  public TableStatistics statistics() {
    requireOpen();
    PartitionMap at = partitions.map();
    List<TablePartition> now = at.all();
    // The bytes of an index's partition keys may be several attributes'.
    List<HotKey> hottest =
        isHidden() ? List.of() : hotKeys.hottest(definition.partitionKey().type(), at::indexOf);
    List<PartitionStatistics> each = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      each.add(now.get(i).statistics(i));
    }
    return new TableStatistics(label(), each, hottest);
  }

  private void requireOpen() {
    state.requireOpen();
    requireThere();
  }

  /** A read of a table that is being dropped may find nothing: then it must say why. */
  public void requireThere() {
    if (dropped) {
      throw new ResourceNotFoundException(
          "Requested resource not found", ". " + identity.whyGone());
    }
  }

  public RuntimeException failure(RuntimeException e) {
    requireThere();
    return state.translate(e);
  }
}
