package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.catalogue.Catalogue;
import io.pressmark.chronicle.internal.files.BootId;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.DictionaryFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.RecoveryBase;
import io.pressmark.chronicle.internal.files.StoreLock;
import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.chronicle.internal.journal.Journal;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.store.Durability;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory of a store, locked, with its catalogue, its dictionary and its journal open. A
 * directory that holds no store becomes one.
 *
 * <p>A new store's dictionary is made before its catalogue, so that a process killed in between
 * leaves a directory that is still new.
 */
final class StoreDirectory implements AutoCloseable {
  /** The number of the first record of a new journal. */
  private static final long FIRST_RECORD = 1;

  private final Path path;
  private final StoreLock lock;
  private final Catalogue catalogue;
  private final DictionaryFile dictionary;
  private final Journal journal;
  private final boolean isNew;
  private final boolean wasClean;
  private final boolean systemRestarted;

  /** Null unless the pages were made anew. */
  private final StoreRebuild.@Nullable Rebuilt rebuilt;

  private StoreDirectory(
      Path path,
      StoreLock lock,
      Catalogue catalogue,
      DictionaryFile dictionary,
      Journal journal,
      boolean isNew,
      boolean wasClean,
      boolean systemRestarted,
      StoreRebuild.@Nullable Rebuilt rebuilt) {
    this.path = path;
    this.lock = lock;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.journal = journal;
    this.isNew = isNew;
    this.wasClean = wasClean;
    this.systemRestarted = systemRestarted;
    this.rebuilt = rebuilt;
  }

  /**
   * Takes the directory, and makes it when it does not exist.
   *
   * @param pageSize usable bytes of a page, for a new store
   */
  static StoreDirectory open(Path directory, int pageSize, StoreOptions options, Disk disk) {
    try {
      disk.createDirectories(directory);
    } catch (IOException e) {
      throw new StoreIoException(
          "The directory " + directory + " cannot be made: " + e.getMessage(), e);
    }
    StoreLock lock = StoreLock.take(directory, disk);
    DictionaryFile dictionary = null;
    Journal journal = null;
    try {
      ControlFile file = new ControlFile(directory, disk);
      Control found = file.read();
      String boot = BootId.current();
      requireNoOrphans(directory, found);
      dictionary =
          found == null
              ? DictionaryFile.create(directory, disk)
              : DictionaryFile.open(directory, tail(found, boot), disk);
      Control control = found == null ? newControl(pageSize, boot, options.durability()) : found;
      requireKnownHash(directory, control);
      Catalogue catalogue = Catalogue.inFile(file, control);
      boolean restarted = found != null && !BootId.isSame(control.bootId(), boot);
      journal = Journal.open(directory, disk, options.durability(), options.groupDelay());
      StoreRebuild.Rebuilt rebuilt = null;
      if (restarted && !control.clean()) {
        RecoveryBase base = control.base();
        if (base != null) {
          rebuilt = new StoreRebuild(directory, disk, control, base).run(journal);
        }
        // Pages may be newer than the marks of the records: to replay them could undo writes.
        journal.discardUnapplied();
      }
      begin(catalogue, rebuilt, options.durability(), boot);
      return new StoreDirectory(
          directory,
          lock,
          catalogue,
          dictionary,
          journal,
          found == null,
          control.clean(),
          restarted,
          rebuilt);
    } catch (IOException | RuntimeException e) {
      release(journal, dictionary, lock, e);
      throw e instanceof IOException
          ? new StoreIoException(
              "The store in " + directory + " cannot be opened: " + e.getMessage(), e)
          : (RuntimeException) e;
    }
  }

  private static Control newControl(int pageSize, String boot, Durability durability) {
    Control made = Control.create(pageSize, XxHash64.VERSION, boot);
    // From the first moment on: if the system goes down before the store is open, nothing is lost.
    return durability.isSynced()
        ? made.withBase(new RecoveryBase(RecoveryBase.EMPTY, FIRST_RECORD))
        : made;
  }

  private static DictionaryFile.Tail tail(Control found, String boot) {
    if (found.clean()) {
      return DictionaryFile.Tail.NONE;
    }
    return BootId.isSame(found.bootId(), boot)
        ? DictionaryFile.Tail.CUT_OFF
        : DictionaryFile.Tail.ZEROS;
  }

  /**
   * From now on, until it is closed properly, the store counts as left by a killed process. In the
   * same step new pages take the place of the old ones, if it was rebuilt, and what it could be
   * rebuilt from counts no more, if it is not kept up.
   */
  private static void begin(
      Catalogue catalogue,
      StoreRebuild.@Nullable Rebuilt rebuilt,
      Durability durability,
      String boot)
      throws IOException {
    catalogue.change(
        now -> {
          Control whole = rebuilt == null ? now : rebuilt.switchOver().apply(now);
          Control kept = durability.isSynced() ? whole : whole.withBase(null);
          return kept.withState(false, boot);
        });
  }

  private static void release(
      @Nullable Journal journal,
      @Nullable DictionaryFile dictionary,
      StoreLock lock,
      Exception cause) {
    try (lock;
        dictionary;
        journal) {
      // Whatever one of them throws, the others are given back.
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** Pages without a catalogue are a store that lost a file, not an empty directory. */
  private static void requireNoOrphans(Path directory, @Nullable Control found) {
    if (found == null && StoreFiles.hasExtents(directory)) {
      throw new StoreCorruptException(
          "The directory "
              + directory
              + " holds pages of a store, but its file "
              + ControlFile.NAME
              + " is missing; restore it, or the store, from a backup");
    }
  }

  private static void requireKnownHash(Path directory, Control control) {
    if (control.hashVersion() > XxHash64.VERSION) {
      throw new StoreTooNewException(
          "The store in "
              + directory
              + " places items by hash version "
              + control.hashVersion()
              + "; this release of Pressmark knows up to "
              + XxHash64.VERSION
              + ". Use a newer release");
    }
  }

  Path path() {
    return path;
  }

  Catalogue catalogue() {
    return catalogue;
  }

  DictionaryFile dictionary() {
    return dictionary;
  }

  Journal journal() {
    return journal;
  }

  /** Whether there was no store before. */
  boolean isNew() {
    return isNew;
  }

  /** Whether the store was closed properly. */
  boolean wasClean() {
    return wasClean;
  }

  /** Whether the pages were made anew from the last snapshot and the journal. */
  boolean isRebuilt() {
    return rebuilt != null;
  }

  /** Whether the pages are what the catalogue says, with nothing missing and nothing half done. */
  boolean pagesAreWhole() {
    return wasClean || isRebuilt();
  }

  /** How many records of the journal the pages were made anew with. */
  long recordsRebuilt() {
    return rebuilt == null ? 0 : rebuilt.records();
  }

  /** Whether the operating system may have been restarted since the store was open last. */
  boolean systemRestarted() {
    return systemRestarted;
  }

  /** Closes the journal and the dictionary and gives the lock back. */
  @Override
  public void close() {
    try (lock;
        dictionary) {
      journal.close();
    }
  }
}
