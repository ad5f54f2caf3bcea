package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.backup.BackupStart;
import io.pressmark.chronicle.internal.backup.BackupWriter;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.HiddenRole;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.journal.Hold;
import io.pressmark.chronicle.internal.journal.JournalEntry;
import io.pressmark.chronicle.internal.journal.RecordVisitor;
import io.pressmark.chronicle.internal.operations.Progress;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a store holds at one moment to a file, while others read and write.
 *
 * <h2>Why it is one state</h2>
 *
 * <ol>
 *   <li>The journal is held, and then every writer lock is taken once: from now on each change is
 *       recorded, in its order, and no record is thrown away.
 *   <li>All entries are read, page by page, without a lock. They are of different moments. What was
 *       changed before the first step is among them; what was changed later may be, in part.
 *   <li>The number E of the last record is taken, and the catalogue, while no table is made or
 *       dropped. Every change that the scan saw has a number of at most E, since it was recorded
 *       before it was made.
 *   <li>The records from the first step to E are added. Whoever applies them to the entries, in
 *       order, has the state after record E: each entry has the value of its last record, or the
 *       value it had all the time.
 * </ol>
 *
 * <p>Used once, by one thread.
 */
final class StoreBackup {
  /** What a backup contains. */
  record Written(long lastRecord, long items, long bytes) {}

  /** What a store says of one moment. */
  record Moment(long lastRecord, Control control, Map<Integer, List<String>> names) {}

  private final EngineStore store;
  private final Disk disk;
  private final ProgressListener listener;

  /**
   * @param disk where the file is written
   * @param listener may throw to abort; nothing is left then
   */
  StoreBackup(EngineStore store, Disk disk, ProgressListener listener) {
    this.store = store;
    this.disk = disk;
    this.listener = listener;
  }

  /**
   * Writes all tables, or one.
   *
   * @param target where nothing is yet
   * @param only the name of the one; null for all
   * @throws ResourceNotFoundException when that one is deleted meanwhile
   * @throws StoreIoException when the file cannot be written; nothing is left then
   */
  Written write(Path target, @Nullable String only) {
    Control control = store.control();
    BackupStart start =
        new BackupStart(
            control.store(), control.pageSize(), control.hashVersion(), System.currentTimeMillis());
    try (Hold hold = store.journal().hold();
        BackupWriter writer = BackupWriter.create(target, disk, start)) {
      store.barrier();
      List<EngineTable> chosen =
          store.tables().all().stream()
              .filter(table -> isMeant(table.role(), table.definition(), only))
              .toList();
      long items = scan(chosen, writer);
      Moment moment = moment();
      // Counts are those of the last close: they would say nothing about the backup.
      List<TableEntry> entries =
          moment.control().tables().stream()
              .filter(table -> isMeant(table.role(), table.definition(), only))
              .map(TableEntry::uncounted)
              .toList();
      if (only != null && entries.isEmpty()) {
        throw new ResourceNotFoundException(
            "Table '" + only + "' was deleted while it was being written");
      }
      addChanges(hold.first(), moment.lastRecord(), entries, writer);
      writer.catalogue(moment.control().nextTableId(), entries);
      for (TableEntry table : entries) {
        writer.names(table.id(), moment.names().getOrDefault(table.id(), List.of()));
      }
      return new Written(moment.lastRecord(), items, writer.finish(moment.lastRecord()));
    } catch (IOException e) {
      throw new StoreIoException(
          "The backup " + target + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** The number of the last record, and the tables and names of that moment. */
  private Moment moment() {
    // Nobody makes or drops a table meanwhile.
    synchronized (store.tables()) {
      Control control = store.control();
      // Before the names: a name that a record up to this one uses is among them then.
      long lastRecord = store.journal().nextNumber() - 1;
      Map<Integer, List<String>> names = new HashMap<>();
      store.tables().listed().stream()
          .filter(table -> !table.isHidden())
          .forEach(table -> names.put(table.id(), table.names().names()));
      return new Moment(lastRecord, control, names);
    }
  }

  private static boolean isMeant(
      @Nullable HiddenRole role, TableDefinition table, @Nullable String only) {
    boolean isOfStore = role != null && role.isOfStore();
    return only == null || !isOfStore && only.equals(table.name());
  }

  /** Writes all entries; returns how many of them are items, and not of indexes. */
  private long scan(Collection<EngineTable> tables, BackupWriter writer) throws IOException {
    Progress progress =
        new Progress(listener, "items", tables.stream().mapToLong(EngineTable::count).sum());
    EntryScan scan = new EntryScan();
    long items = 0;
    for (EngineTable table : tables) {
      long before = progress.done();
      int space = TableFactory.itemSpace(table.id());
      try {
        scan.read(
            table,
            (bytes, key, keyLength, value, valueLength) -> {
              writer.entry(space, bytes, key, keyLength, value, valueLength);
              progress.add(1);
            });
      } catch (ResourceNotFoundException e) {
        if (!table.isDropped()) {
          throw e;
        }
        // Its entries do not count: it will not be in the catalogue.
      }
      items += table.isHidden() ? 0 : progress.done() - before;
    }
    progress.end();
    return items;
  }

  private void addChanges(long from, long to, List<TableEntry> tables, BackupWriter writer)
      throws IOException {
    Progress progress = new Progress(listener, "changes", to - from + 1);
    List<Integer> spaces =
        tables.stream().map(table -> TableFactory.itemSpace(table.id())).sorted().toList();
    store
        .journal()
        .read(
            from,
            to,
            new RecordVisitor() {
              @Override
              public void record(long number, int entries) {
                progress.add(1);
              }

              @Override
              public void entry(JournalEntry entry) throws IOException {
                if (spaces.contains(entry.space())) {
                  add(entry, writer);
                }
              }
            });
    progress.end();
  }

  private static void add(JournalEntry entry, BackupWriter writer) throws IOException {
    writer.change(
        entry.space(),
        entry.key(),
        0,
        entry.keyLength(),
        entry.value(),
        0,
        entry.isDelete() ? -1 : entry.valueLength());
  }
}
