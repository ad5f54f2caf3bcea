package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.backup.BackupContent;
import io.pressmark.chronicle.internal.backup.BackupReader;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.RecoveryBase;
import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.journal.JournalEntry;
import io.pressmark.chronicle.internal.journal.RecordVisitor;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the pages of a store anew after the operating system went down while it was open in a
 * synced mode: from its snapshot, and all records that were made since. What the old pages hold is
 * not looked at: parts of them may be old, and others new.
 *
 * <p>All that was acknowledged is there: a write was acknowledged when its record was on the disk;
 * the snapshot was, before the catalogue named it; and the catalogue, with the names of attributes,
 * is forced at each change. Killed on the way, it is done again from the beginning: nothing counts
 * until the catalogue is written that names the new extents and the present run of the operating
 * system.
 */
final class StoreRebuild {
  private static final Logger LOG = LoggerFactory.getLogger(StoreRebuild.class);

  /**
   * What came of it.
   *
   * @param switchOver how to change the catalogue
   * @param records how many records were applied
   */
  record Rebuilt(UnaryOperator<Control> switchOver, long records) {}

  private final Path directory;
  private final Disk disk;
  private final Control control;
  private final RecoveryBase base;

  /**
   * @param control the catalogue as it was found
   * @param base what it says to build from
   */
  StoreRebuild(Path directory, Disk disk, Control control, RecoveryBase base) {
    this.directory = directory;
    this.disk = disk;
    this.control = control;
    this.base = base;
  }

  /**
   * Builds new extents.
   *
   * @throws StoreCorruptException when the snapshot or the journal is not whole; nothing is changed
   */
  Rebuilt run(Journal journal) throws IOException {
    LOG.info("The store in {} is rebuilt from {}", directory, base);
    long last = journal.nextNumber() - 1;
    try (Rewriter rewriter =
        new Rewriter(directory, disk, control.pageSize(), control.extents(), control.tables())) {
      if (base.snapshot() != RecoveryBase.EMPTY) {
        readSnapshot(rewriter);
      }
      journal.read(base.firstRecord(), last, new Applying(rewriter));
      return new Rebuilt(rewriter.switchOver(), Math.max(0, last - base.firstRecord() + 1));
    }
  }

  private void readSnapshot(Rewriter rewriter) throws IOException {
    Path snapshot = SnapshotFiles.file(directory, base.snapshot());
    if (!Files.exists(snapshot)) {
      throw new StoreCorruptException(
          "The store's file " + snapshot + " is missing; restore it, or the store, from a backup");
    }
    BackupContent content = BackupReader.read(snapshot, rewriter, "rebuild", ProgressListener.NONE);
    if (!content.start().store().equals(control.store())
        || content.lastRecord() + 1 != base.firstRecord()) {
      throw new StoreCorruptException(
          "The store's file "
              + snapshot
              + " is another snapshot than the one that was taken; restore it, or the store, from"
              + " a backup");
    }
  }

  private record Applying(Rewriter rewriter) implements RecordVisitor {
    @Override
    public void record(long number, int entries) {}

    @Override
    public void entry(JournalEntry entry) {
      rewriter.write(
          entry.space(),
          entry.key(),
          0,
          entry.keyLength(),
          entry.value(),
          0,
          entry.isDelete() ? -1 : entry.valueLength());
    }
  }
}
