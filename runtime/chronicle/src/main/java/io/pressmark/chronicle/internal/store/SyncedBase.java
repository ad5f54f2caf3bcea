package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.RecoveryBase;
import io.pressmark.chronicle.internal.journal.Hold;
import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.chronicle.internal.upkeep.Maintenance;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a store in a synced mode can always be rebuilt: that there is a snapshot, and
 * every record since. When the journal has become long against the data, a new snapshot takes the
 * place of the old one and the journal is used again from there.
 *
 * <h2>The order of steps</h2>
 *
 * <ol>
 *   <li>The snapshot is written, forced and named; it is the state after record E.
 *   <li>Record E is forced, so that numbers never begin again below what the snapshot has.
 *   <li>The catalogue names the snapshot, and E + 1 as the first record that it has not got.
 *   <li>The journal's records up to E are given up, and the old snapshot is deleted.
 * </ol>
 *
 * Whatever stops it, the catalogue names a snapshot that is whole, and all records since are held.
 *
 * <p>{@link #begin} is called once, before the store is used; {@link #renewIfLong} by one thread;
 * {@link #close} when no thread does that any more.
 */
final class SyncedBase implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SyncedBase.class);

  private final EngineStore store;
  private final Path directory;
  private final Disk disk;
  private final Catalogue catalogue;
  private final Journal journal;

  /** A journal shorter than this is never worth a snapshot; by default 64 MB. */
  private final long shortest = Long.getLong("pressmark.snapshot-journal-bytes", 64L << 20);

  /** Holds all records that the base needs. */
  private Hold hold;

  /** The journal's length when a snapshot failed last; 0 since one was taken. */
  private long failedAt;

  /** What was said then. */
  private String lastFailure = "";

  private SyncedBase(
      EngineStore store, Path directory, Disk disk, Catalogue catalogue, Journal journal) {
    this.store = store;
    this.directory = directory;
    this.disk = disk;
    this.catalogue = catalogue;
    this.journal = journal;
    this.hold = journal.hold();
  }

  /**
   * Makes sure that there is a base; takes a snapshot of a store that has none and is not empty.
   * Nobody writes meanwhile.
   *
   * @throws StoreCorruptException when a page is damaged, so that no snapshot can be taken
   */
  static SyncedBase begin(
      EngineStore store, Path directory, Disk disk, Catalogue catalogue, Journal journal) {
    SyncedBase base = new SyncedBase(store, directory, disk, catalogue, journal);
    try {
      base.begin();
      return base;
    } catch (RuntimeException | Error e) {
      base.close();
      throw e;
    }
  }

  private void begin() {
    RecoveryBase known = catalogue.control().base();
    Hold ofBase = known == null ? null : holdOf(known);
    try {
      if (known != null && ofBase != null) {
        replaceHold(ofBase);
        SnapshotFiles.deleteAllBut(directory, known.snapshot(), disk);
      } else if (store.tables().all().stream().allMatch(table -> table.count() == 0)) {
        RecoveryBase empty = new RecoveryBase(RecoveryBase.EMPTY, hold.first());
        catalogue.change(now -> now.withBase(empty));
        SnapshotFiles.deleteAllBut(directory, RecoveryBase.EMPTY, disk);
      } else {
        renew(ProgressListener.NONE);
      }
    } catch (IOException e) {
      throw notTaken(e);
    }
  }

  /** Holds what a base needs of the journal; null if that, or the snapshot, is not there. */
  private @Nullable Hold holdOf(RecoveryBase known) {
    if (known.snapshot() != RecoveryBase.EMPTY
        && !SnapshotFiles.exists(directory, known.snapshot())) {
      LOG.warn("The snapshot of the store in {} is missing; another one is taken", directory);
      return null;
    }
    try {
      return journal.holdFrom(known.firstRecord());
    } catch (StoreCorruptException e) {
      LOG.warn("The journal of the store in {} is not whole; a snapshot is taken", directory, e);
      return null;
    }
  }

  private void replaceHold(Hold next) {
    Hold before = hold;
    hold = next;
    before.close();
  }

  /**
   * Takes a snapshot if the journal since the last one is longer than half of the data. Where that
   * fails, as it does as long as a page is damaged, it is tried again when as much has been written
   * once more, and the same reason is not given twice.
   */
  void renewIfLong(Maintenance.Stopping stopping) {
    long data =
        store.tables().all().stream()
            .flatMap(table -> table.partitions().all().stream())
            .mapToLong(partition -> partition.entries().bytes())
            .sum();
    long length = journal.bytesSince(hold.first());
    if (length <= failedAt + Math.max(shortest, data / 2)) {
      return;
    }
    try {
      renew(
          (phase, done, total) -> {
            if (stopping.isStopping()) {
              throw new CancellationException("the store is being closed");
            }
          });
    } catch (CancellationException e) {
      LOG.debug("A snapshot of the store in {} is given up: {}", directory, e.getMessage());
    } catch (IOException | RuntimeException e) {
      failedAt = length;
      String failure = String.valueOf(e.getMessage());
      if (!stopping.isStopping() && !failure.equals(lastFailure)) {
        LOG.warn(
            "The snapshot of the store in {} cannot be renewed, so its journal grows: {}",
            directory,
            failure,
            e);
        lastFailure = failure;
      }
    }
  }

  private void renew(ProgressListener listener) throws IOException {
    try (StoreActivity activity =
        StoreActivity.begin(StoreActivity.Kind.SNAPSHOT, directory.toString())) {
      int number = SnapshotFiles.next(directory);
      Path file = SnapshotFiles.file(directory, number);
      StoreBackup.Written written = new StoreBackup(store, disk, listener).write(file, null);
      Hold next = journal.holdFrom(written.lastRecord() + 1);
      try {
        journal.awaitDurable(written.lastRecord());
        RecoveryBase base = new RecoveryBase(number, next.first());
        catalogue.change(now -> now.withBase(base));
      } catch (IOException | RuntimeException | Error e) {
        next.close();
        throw e;
      }
      replaceHold(next);
      failedAt = 0;
      lastFailure = "";
      SnapshotFiles.deleteAllBut(directory, number, disk);
      activity.done(written.bytes());
      LOG.info("A snapshot of the store in {} was taken: {} bytes", directory, written.bytes());
    }
  }

  private StoreException notTaken(IOException cause) {
    return new StoreIoException(
        "No snapshot of the store in " + directory + " can be taken: " + cause.getMessage(), cause);
  }

  /** Lets go of the journal; what {@code CONTROL} names stays. */
  @Override
  public void close() {
    hold.close();
  }

  /** Deletes what another mode left, once the catalogue says that there is no base. */
  static void forget(Path directory, Disk disk, Control control) {
    if (control.base() != null) {
      throw new IllegalStateException("the catalogue still has a base");
    }
    try {
      SnapshotFiles.deleteAllBut(directory, RecoveryBase.EMPTY, disk);
    } catch (IOException e) {
      // They take room, and nothing else.
      LOG.warn("Old snapshots in {} cannot be deleted", directory, e);
    }
  }
}
