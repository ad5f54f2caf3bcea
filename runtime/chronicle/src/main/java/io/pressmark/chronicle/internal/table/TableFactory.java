package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemWeight;
import io.pressmark.chronicle.internal.operations.ParallelWork;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.tree.LeafSurvey;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.internal.tree.PageDamagedException;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.chronicle.internal.tree.PartitionCounts;
import io.pressmark.chronicle.internal.tree.Run;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.PageLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes table objects: of new tables, and of tables that the catalogue lists. */
public final class TableFactory {
  private static final Logger LOG = LoggerFactory.getLogger(TableFactory.class);
  private static final int RUN_ITEMS = 1000;

  /** More would only fight for the disk. */
  private static final int MOST_RECOVERY_THREADS = 8;

  private final TreeContext context;
  private final StoreState state;
  private final Growth growth;

  /** Of tables whose partitions stay as they are. */
  public TableFactory(TreeContext context, StoreState state) {
    this(context, state, Growth.IGNORED);
  }

  public TableFactory(TreeContext context, StoreState state, Growth growth) {
    this.context = context;
    this.state = state;
    this.growth = growth;
  }

  /** The catalogue's entry of a table to be made, with equal partitions. */
  public static TableEntry entry(
      int id, TableDefinition definition, int partitions, long createdMillis) {
    List<PartitionEntry> entries = new ArrayList<>(partitions);
    for (int i = 0; i < partitions; i++) {
      entries.add(PartitionEntry.uncounted(HashRange.part(i, partitions).first()));
    }
    return new TableEntry(id, definition, entries, createdMillis);
  }

  /** The catalogue's entry of a partition at rest. */
  public static PartitionEntry counted(long firstHash, long itemBytes, PartitionCounts counts) {
    return new PartitionEntry(
        firstHash, itemBytes, counts.bytes(), counts.pages(), counts.chunkPages());
  }

  /** The space of a table's items. A table has two: its items, and the parts of its large items. */
  public static int itemSpace(int table) {
    return 2 * table;
  }

  public static int overflowSpace(int table) {
    return 2 * table + 1;
  }

  /** A table without items. */
  public EngineTable create(TableEntry entry, NameDictionary names) {
    List<TablePartition> partitions = new ArrayList<>();
    for (HashRange range : ranges(entry)) {
      Partition entries =
          Partition.create(
              context,
              itemSpace(entry.id()),
              overflowSpace(entry.id()),
              range.firstKey(),
              range.endKey());
      partitions.add(
          new TablePartition(
              entries,
              itemSpace(entry.id()),
              entry.role() != null,
              range.first(),
              range.last(),
              growth));
    }
    return new EngineTable(entry, names, partitions, state);
  }

  /**
   * A table with what its pages hold.
   *
   * @param clean whether the store was closed properly, so that the catalogue's counts hold;
   *     otherwise every page is verified and every item counted
   * @param damages takes what is damaged
   */
  public EngineTable open(
      TableEntry entry,
      NameDictionary names,
      LeafSurvey survey,
      boolean clean,
      List<PageDamage> damages) {
    List<HashRange> ranges = ranges(entry);
    List<Supplier<TablePartition>> openings = new ArrayList<>();
    List<List<PageDamage>> damagesOfEach = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      HashRange range = ranges.get(i);
      PartitionEntry known = entry.partitions().get(i);
      List<PageDamage> own = new ArrayList<>();
      damagesOfEach.add(own);
      openings.add(() -> open(entry, range, known, survey, clean, own));
    }
    // After a clean close there is little to do, and nothing to gain from several threads.
    List<TablePartition> partitions = ParallelWork.run(openings, clean ? 1 : recoveryThreads());
    damagesOfEach.forEach(damages::addAll);
    return new EngineTable(entry, names, partitions, state);
  }

  private static int recoveryThreads() {
    return Math.min(MOST_RECOVERY_THREADS, Runtime.getRuntime().availableProcessors());
  }

  private TablePartition open(
      TableEntry table,
      HashRange range,
      PartitionEntry known,
      LeafSurvey survey,
      boolean clean,
      List<PageDamage> damages) {
    PartitionCounts counts =
        new PartitionCounts(known.entryBytes(), known.pages(), known.chunkPages());
    Partition entries =
        Partition.open(
            context,
            itemSpace(table.id()),
            overflowSpace(table.id()),
            range.firstKey(),
            range.endKey(),
            survey,
            clean ? counts : counts.outdated(),
            damages);
    entries.addWeight(clean ? known.itemBytes() : countableBytes(entries, range));
    return new TablePartition(
        entries, itemSpace(table.id()), table.role() != null, range.first(), range.last(), growth);
  }

  public static List<HashRange> ranges(TableEntry entry) {
    List<HashRange> ranges = new ArrayList<>();
    List<PartitionEntry> partitions = entry.partitions();
    for (int i = 0; i < partitions.size(); i++) {
      boolean isLast = i == partitions.size() - 1;
      long last = isLast ? -1L : partitions.get(i + 1).firstHash() - 1;
      ranges.add(new HashRange(partitions.get(i).firstHash(), last));
    }
    return ranges;
  }

  /** Adds up DynamoDB's sizes of all items, up to a damaged page if there is one. */
  private static long countableBytes(Partition entries, HashRange range) {
    ItemBytes counted = new ItemBytes();
    try {
      counted.add(entries, range);
    } catch (PageDamagedException e) {
      LOG.warn("The size of the items of a partition is counted only up to page {}", e.pageId());
    }
    return counted.bytes;
  }

  /**
   * Adds up DynamoDB's sizes of all items.
   *
   * @throws PageDamagedException when one cannot be read
   */
  public static long itemBytes(Partition entries, HashRange range) {
    ItemBytes counted = new ItemBytes();
    counted.add(entries, range);
    return counted.bytes;
  }

  private static final class ItemBytes {
    long bytes;

    void add(Partition entries, HashRange range) {
      Run run = new Run();
      run.forward(range.firstKey(), range.endKey());
      while (entries.read(run, RUN_ITEMS, PageLimits.MAX_PAGE_BYTES)) {
        bytes += ItemWeight.of(run);
      }
    }
  }
}
