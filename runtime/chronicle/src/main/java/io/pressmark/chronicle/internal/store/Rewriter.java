package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.backup.BackupVisitor;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.files.PartitionEntry;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.item.HashRange;
import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.pages.ChroniclePageStore;
import io.pressmark.chronicle.internal.state.EngineErrors;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.chronicle.internal.tree.Mutation;
import io.pressmark.chronicle.internal.tree.Partition;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Builds all tables of a store anew in extents beside those in use: for compaction, for a restore,
 * and for the recovery from a crash of the operating system.
 *
 * <p>The new extents count for nothing until {@link #switchOver}: the catalogue that is then
 * written once, by the caller, names them and no others. Before that the store is what it was and
 * the next open deletes the new ones; afterwards it deletes the old ones.
 *
 * <p>Entries come best in the order of their keys: pages are then filled one after the other and
 * stay full. Not thread-safe; nobody else changes the store meanwhile.
 */
final class Rewriter implements BackupVisitor, Mutation, AutoCloseable {
  private static final byte[] NOTHING = {};

  /** The partitions of one space. */
  private record Space(List<HashRange> ranges, List<Partition> partitions) {
    Partition of(long hash) {
      int low = 0;
      int high = ranges.size() - 1;
      while (low < high) {
        int middle = (low + high + 1) >>> 1;
        if (Long.compareUnsigned(ranges.get(middle).first(), hash) <= 0) {
          low = middle;
        } else {
          high = middle - 1;
        }
      }
      return partitions.get(low);
    }
  }

  private final Path directory;
  private final Disk disk;
  private final List<ExtentRecord> registered;
  private final NewExtents extents = new NewExtents();
  private final ChroniclePageStore pages;
  private final TreeContext context;
  private final List<TableEntry> tables;
  private final Map<Integer, Space> spaces = new HashMap<>();
  private boolean finished;

  // The value of the write under way; -1 deletes.
  private byte[] value = NOTHING;
  private int valueOffset;
  private int valueLength;

  /**
   * Begins with empty tables.
   *
   * @param registered the extents that the store has; the new ones get higher numbers
   * @param tables the tables with their partitions; entries of other spaces are passed over
   */
  Rewriter(
      Path directory,
      Disk disk,
      int pageSize,
      List<ExtentRecord> registered,
      List<TableEntry> tables) {
    this.directory = directory;
    this.disk = disk;
    this.registered = List.copyOf(registered);
    this.tables = List.copyOf(tables);
    int last = registered.stream().mapToInt(ExtentRecord::number).max().orElse(0);
    this.pages = ChroniclePageStore.beside(directory, pageSize, extents, disk, last + 1);
    this.context = TreeContext.of(pages);
    for (TableEntry table : tables) {
      int items = TableFactory.itemSpace(table.id());
      int overflow = TableFactory.overflowSpace(table.id());
      List<HashRange> ranges = TableFactory.ranges(table);
      List<Partition> partitions = new ArrayList<>();
      for (HashRange range : ranges) {
        partitions.add(
            Partition.create(context, items, overflow, range.firstKey(), range.endKey()));
      }
      spaces.put(items, new Space(ranges, partitions));
    }
  }

  @Override
  public void entry(int space, byte[] bytes, int key, int keyLength, int newValue, int newLength) {
    write(space, bytes, key, keyLength, bytes, newValue, newLength);
  }

  @Override
  public void change(int space, byte[] bytes, int key, int keyLength, int newValue, int newLength) {
    write(space, bytes, key, keyLength, bytes, newValue, newLength);
  }

  /**
   * Writes an entry, or deletes it.
   *
   * @param newLength the value's length, -1 to delete
   */
  void write(
      int space,
      byte[] keyBytes,
      int key,
      int keyLength,
      byte[] valueBytes,
      int newValue,
      int newLength) {
    Space target = spaces.get(space);
    if (target == null) {
      return;
    }
    value = valueBytes;
    valueOffset = newValue;
    valueLength = newLength;
    try {
      target.of(ItemKey.hashOf(keyBytes, key, keyLength)).write(keyBytes, key, keyLength, this);
    } catch (IllegalArgumentException e) {
      throw new StoreCorruptException("An entry cannot be stored: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      throw EngineErrors.translate(e);
    } finally {
      value = NOTHING;
    }
  }

  @Override
  public void decide(Change change) {
    if (valueLength < 0) {
      change.delete();
    } else {
      change.replace(value, valueOffset, valueLength);
    }
  }

  /** How many entries there are, those of indexes among them. */
  long entries() {
    return tables.stream().mapToLong(this::entriesOf).sum();
  }

  /** How many items there are. */
  long items() {
    return tables.stream().filter(table -> table.role() == null).mapToLong(this::entriesOf).sum();
  }

  private long entriesOf(TableEntry table) {
    return spaceOf(table).partitions().stream().mapToLong(Partition::items).sum();
  }

  private Space spaceOf(TableEntry table) {
    Space space = spaces.get(TableFactory.itemSpace(table.id()));
    if (space == null) {
      throw new IllegalStateException("no space for " + table);
    }
    return space;
  }

  /**
   * Forces the new extents to the disk and lets go of them.
   *
   * @return how to change the catalogue so that they take the place of the extents it has, with the
   *     tables and their counts
   */
  UnaryOperator<Control> switchOver() throws IOException {
    List<TableEntry> counted = new ArrayList<>();
    try {
      for (TableEntry table : tables) {
        counted.add(counted(table));
      }
    } catch (RuntimeException e) {
      throw EngineErrors.translate(e);
    }
    release();
    int used = pages.handedOut();
    pages.force();
    finished = true;
    pages.close();
    List<ExtentRecord> made = withPages(used);
    return now -> now.withExtents(made).withTables(counted);
  }

  /** The first extents, as many as hold those pages: the last one may have been made to spare. */
  private List<ExtentRecord> withPages(int used) {
    List<ExtentRecord> needed = new ArrayList<>();
    long pagesSoFar = 0;
    for (ExtentRecord extent : extents.extents()) {
      if (pagesSoFar < used) {
        needed.add(extent);
      }
      pagesSoFar += extent.pages();
    }
    return needed;
  }

  /** Counting reads every item, so that pages that cannot be read are never switched to. */
  private TableEntry counted(TableEntry table) {
    Space space = spaceOf(table);
    List<PartitionEntry> partitions = new ArrayList<>();
    for (int i = 0; i < space.ranges().size(); i++) {
      HashRange range = space.ranges().get(i);
      Partition entries = space.partitions().get(i);
      partitions.add(
          TableFactory.counted(
              range.first(), TableFactory.itemBytes(entries, range), entries.counts()));
    }
    return table.withPartitions(partitions);
  }

  private void release() {
    spaces.values().forEach(space -> space.partitions().forEach(Partition::close));
    context.close();
  }

  /** Unless the extents were switched to, deletes them. */
  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    release();
    pages.close();
    ChroniclePageStore.deleteUnregistered(disk, directory, registered);
  }
}
