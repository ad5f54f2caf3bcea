package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.chronicle.internal.files.StoreLock;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.operations.Progress;
import io.pressmark.chronicle.internal.pages.ChroniclePageStore;
import io.pressmark.chronicle.internal.pages.ExtentRegistry;
import io.pressmark.chronicle.internal.start.UnsafeWarning;
import io.pressmark.chronicle.internal.state.StoreState;
import io.pressmark.chronicle.internal.table.EngineTable;
import io.pressmark.chronicle.internal.table.TableFactory;
import io.pressmark.chronicle.internal.tree.LeafSurvey;
import io.pressmark.chronicle.internal.tree.PageDamage;
import io.pressmark.chronicle.internal.tree.TreeContext;
import io.pressmark.chronicle.report.CompactionReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the files of a closed store as small as its items allow: writes all items in order into new
 * extents, which then take the place of the old ones by one write of {@code CONTROL}.
 *
 * <p>It needs as much free space as the items take. Stopped or killed before that write the store
 * is what it was; after it, only files that nobody needs are left to be deleted by the next open.
 */
public final class StoreCompaction {
  private static final String PHASE = "compact";

  private final Path directory;
  private final Disk disk;
  private final Control control;
  private final ControlFile file;
  private final ProgressListener listener;

  private StoreCompaction(
      Path directory, Disk disk, Control control, ControlFile file, ProgressListener listener) {
    this.directory = directory;
    this.disk = disk;
    this.control = control;
    this.file = file;
    this.listener = listener;
  }

  /** Compacts the store in a directory; see {@link io.pressmark.chronicle.ChronicleItemStore}. */
  public static CompactionReport run(Path directory, Disk disk, ProgressListener listener) {
    UnsafeWarning.takeAsRead();
    if (!Files.exists(directory.resolve(ControlFile.NAME))) {
      throw new StoreIoException(
          "There is no store in " + directory + ": it has no file " + ControlFile.NAME);
    }
    closeProperly(directory, disk);
    try (StoreLock lock = StoreLock.take(directory, disk)) {
      ControlFile file = new ControlFile(directory, disk);
      Control control = file.read();
      if (control == null || !control.clean()) {
        throw new StoreLockedException(
            "The store in " + directory + " was opened by someone else meanwhile; try again");
      }
      return new StoreCompaction(directory, disk, control, file, listener).run();
    }
  }

  /** A store that a killed process left is recovered by opening it. */
  private static void closeProperly(Path directory, Disk disk) {
    Control control;
    try (StoreLock lock = StoreLock.take(directory, disk)) {
      control = new ControlFile(directory, disk).read();
    }
    if (control != null && !control.clean()) {
      // In a mode that keeps what the store can be rebuilt from, if there is such a thing.
      Durability durability = control.base() == null ? Durability.PROCESS : Durability.GROUP_SYNC;
      EngineStore.open(directory, StoreOptions.defaults().withDurability(durability), disk).close();
    }
  }

  private CompactionReport run() {
    long began = System.nanoTime();
    List<ExtentRecord> old = control.extents();
    long before = bytes(old);
    if (old.isEmpty()) {
      return new CompactionReport(0, before, before, Duration.ZERO);
    }
    Rewriting done;
    try {
      done = rewrite(old);
      file.write(done.changed());
      ChroniclePageStore.deleteUnregistered(disk, directory, done.changed().extents());
    } catch (IOException e) {
      throw new StoreIoException(
          "The store in " + directory + " cannot be compacted: " + e.getMessage(), e);
    }
    return new CompactionReport(
        done.items(),
        before,
        bytes(done.changed().extents()),
        Duration.ofNanos(System.nanoTime() - began));
  }

  private record Rewriting(Control changed, long items) {}

  /** Writes the new extents; those of before are closed when this returns. */
  private Rewriting rewrite(List<ExtentRecord> old) throws IOException {
    try (ChroniclePageStore pages =
            ChroniclePageStore.open(directory, control.pageSize(), new Registered(old), disk);
        Rewriter rewriter =
            new Rewriter(directory, disk, control.pageSize(), old, control.tables())) {
      TreeContext context = TreeContext.of(pages);
      try {
        copy(tables(context, pages), rewriter);
      } finally {
        context.close();
      }
      long items = rewriter.items();
      return new Rewriting(rewriter.switchOver().apply(control), items);
    }
  }

  private List<EngineTable> tables(TreeContext context, ChroniclePageStore pages) {
    TableFactory factory =
        new TableFactory(
            context, new StoreState(context, Journal.inMemory(), pages, StoreOptions.defaults()));
    LeafSurvey survey = LeafSurvey.of(context);
    List<PageDamage> damages = new ArrayList<>(survey.damaged());
    List<EngineTable> tables = new ArrayList<>();
    for (TableEntry entry : control.tables()) {
      tables.add(factory.open(entry, NameDictionary.inMemory(), survey, true, damages));
    }
    if (!damages.isEmpty()) {
      throw new StoreCorruptException(
          "The store in "
              + directory
              + " has damaged pages and is left as it is: "
              + damages.get(0)
              + ". Restore it from a backup first");
    }
    return tables;
  }

  private void copy(List<EngineTable> tables, Rewriter rewriter) throws IOException {
    long total = tables.stream().mapToLong(EngineTable::count).sum();
    Progress progress = new Progress(listener, PHASE, total);
    EntryScan scan = new EntryScan();
    for (EngineTable table : tables) {
      int space = TableFactory.itemSpace(table.id());
      scan.read(
          table,
          (bytes, key, keyLength, value, valueLength) -> {
            rewriter.entry(space, bytes, key, keyLength, value, valueLength);
            progress.add(1);
          });
    }
    if (rewriter.entries() != total) {
      throw new StoreCorruptException(
          "The store in "
              + directory
              + " counts "
              + total
              + " items but has "
              + rewriter.entries()
              + "; it is left as it is. Restore it from a backup first");
    }
    progress.end();
  }

  private static long bytes(List<ExtentRecord> extents) {
    return extents.stream().mapToLong(ExtentRecord::length).sum();
  }

  /** Extents that never become more: nobody writes. */
  private record Registered(List<ExtentRecord> extents) implements ExtentRegistry {
    @Override
    public void register(ExtentRecord extent) {
      throw new IllegalStateException("a store that is being compacted does not grow");
    }
  }
}
