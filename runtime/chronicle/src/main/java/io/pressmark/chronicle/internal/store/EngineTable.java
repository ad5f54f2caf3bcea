package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.tree.EngineClosedException;
import io.pressmark.chronicle.internal.tree.PartitionMovedException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.PartitionStatistics;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.store.ItemBatch;
import io.pressmark.core.store.KeyRange;
import io.pressmark.core.store.PageCollector;
import io.pressmark.core.store.QueryRequest;
import io.pressmark.core.store.ScanRequest;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.WriteOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table on the engine: finds the partition of an item and hands the operation to it. */
final class EngineTable implements StoreTable {
  private final TableDefinition definition;
  private final NameDictionary names;
  private final int id;
  private final StoreState state;

  /** Volatile: every operation reads it, and a partition that is divided makes a new one. */
  private volatile PartitionMap map;

  private final HotKeys hotKeys = new HotKeys();
  private volatile boolean dropped;

  EngineTable(
      TableDefinition definition,
      NameDictionary names,
      int id,
      List<TablePartition> partitions,
      StoreState state) {
    this.definition = definition;
    this.names = names;
    this.id = id;
    this.state = state;
    this.map = new PartitionMap(partitions);
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
  public boolean get(EncodedKey key, EncodedItem into) {
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
      partition.countReads(1);
      return found;
    } catch (RuntimeException e) {
      throw failure(e);
    } finally {
      scratch.sink.release();
    }
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
    write(key, item, null, condition, outcome);
  }

  @Override
  public void delete(
      EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome) {
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
    Scratch scratch = Scratch.get();
    scratch.key.set(key);
    note(scratch, scratch.key.hash(), key);
    while (true) {
      try {
        TablePartition partition = partitionOf(scratch.key.hash());
        scratch.change.run(
            state.log(), this, partition, scratch.key, key, item, update, condition, outcome);
        return;
      } catch (PartitionMovedException e) {
        // It was not begun. Another partition owns the key now: once more.
      } catch (RuntimeException e) {
        throw failure(e);
      }
    }
  }

  @Override
  public void query(QueryRequest request, ItemBatch into) {
    KeyRange range = KeyRange.of(definition, request.sort());
    PageCollector page = PageCollector.forQuery(this, request, into);
    Scratch scratch = Scratch.get();
    scratch.key.setPrefix(request.partition());
    note(scratch, scratch.key.hash(), request.partition());
    byte[] from = scratch.key.withSortKey(range.lower());
    byte[] upper = range.upper();
    byte[] to = upper == null ? scratch.key.behindPrefix() : scratch.key.withSortKey(upper);
    EncodedKey startAfter = request.startAfter();
    if (startAfter != null) {
      ItemKey last = new ItemKey();
      last.set(startAfter);
      if (!last.hasPrefixOf(scratch.key)) {
        throw new ValidationException(
            "The exclusive start key belongs to another partition key than the query asks for");
      }
      if (request.ascending()) {
        from = larger(from, last.successor());
      } else {
        to = smaller(to, last.toByteArray());
      }
    }
    if (request.ascending()) {
      scratch.run.forward(from, to);
    } else {
      scratch.run.backward(from, to);
    }
    try {
      EntryReader.read(this, scratch.key.hash(), scratch.run, page);
      requireThere();
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public void scan(ScanRequest request, ItemBatch into) {
    PageCollector page = PageCollector.forScan(this, request, into);
    HashRange segment = HashRange.part(request.segment(), request.totalSegments());
    byte @Nullable [] start = null;
    EncodedKey startAfter = request.startAfter();
    if (startAfter != null) {
      ItemKey last = new ItemKey();
      last.set(startAfter);
      if (!segment.contains(last.hash())) {
        throw new ValidationException(
            "The exclusive start key belongs to another segment of the scan");
      }
      start = last.successor();
    }
    try {
      EntryReader.read(new TableRun(this, segment, start, Scratch.get().run), page);
      requireThere();
    } catch (RuntimeException e) {
      throw failure(e);
    }
  }

  @Override
  public long count() {
    requireOpen();
    return partitions().stream().mapToLong(partition -> partition.entries().items()).sum();
  }

  @Override
  public TableStatistics statistics() {
    requireOpen();
    List<TablePartition> now = partitions();
    List<PartitionStatistics> each = new ArrayList<>(now.size());
    for (int i = 0; i < now.size(); i++) {
      each.add(now.get(i).statistics(i));
    }
    return new TableStatistics(
        definition.name(), each, hotKeys.hottest(definition.partitionKey().type()));
  }

  /** The partition that owns a hash. */
  TablePartition partitionOf(long hash) {
    return map.of(hash);
  }

  private void requireOpen() {
    state.requireOpen();
    requireThere();
  }

  /** A read of a table that is being dropped may find nothing: then it must say why. */
  void requireThere() {
    if (dropped) {
      throw new ResourceNotFoundException("Table '" + definition.name() + "' was deleted");
    }
  }

  RuntimeException failure(RuntimeException e) {
    requireThere();
    return state.translate(e);
  }

  private static byte[] larger(byte[] a, byte[] b) {
    return Arrays.compareUnsigned(a, b) >= 0 ? a : b;
  }

  private static byte[] smaller(byte @Nullable [] a, byte[] b) {
    return a == null || Arrays.compareUnsigned(a, b) > 0 ? b : a;
  }
}
