package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.backup.BackupContent;
import io.pressmark.chronicle.internal.backup.BackupReader;
import io.pressmark.chronicle.internal.files.BootId;
import io.pressmark.chronicle.internal.files.Control;
import io.pressmark.chronicle.internal.files.ControlFile;
import io.pressmark.chronicle.internal.files.DictionaryFile;
import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.StoreLock;
import io.pressmark.chronicle.internal.item.XxHash64;
import io.pressmark.chronicle.internal.start.UnsafeWarning;
import io.pressmark.chronicle.internal.tree.TreeLimits;
import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes a store of a backup. The backup is read twice: first all of it is verified, then a store is
 * built beside the place it is to have, which takes that place as a whole, with its name. So there
 * is never half a store there; what a killed process left beside it is replaced by the next
 * attempt.
 */
public final class StoreRestore {
  private static final String SUFFIX = ".restoring";

  private static final Pattern OWN =
      Pattern.compile("LOCK|heat|(CONTROL|dictionary)(\\.tmp)?|e[0-9]+\\.cm|(journal|snapshot)-.*");

  private final Path backup;
  private final Path directory;
  private final Disk disk;
  private final ProgressListener listener;

  private StoreRestore(Path backup, Path directory, Disk disk, ProgressListener listener) {
    this.backup = backup;
    this.directory = directory;
    this.disk = disk;
    this.listener = listener;
  }

  /** Restores a store; see {@link io.pressmark.chronicle.ChronicleItemStore}. */
  public static TransferReport run(
      Path backup, Path directory, Disk disk, ProgressListener listener) {
    UnsafeWarning.takeAsRead();
    long began = System.nanoTime();
    try {
      StoreRestore restore =
          new StoreRestore(backup, directory.toAbsolutePath().normalize(), disk, listener);
      long items = restore.run();
      return new TransferReport(
          items, Files.size(backup), Duration.ofNanos(System.nanoTime() - began));
    } catch (IOException e) {
      throw new StoreIoException(
          "The backup " + backup + " cannot be restored to " + directory + ": " + e.getMessage(),
          e);
    }
  }

  private long run() throws IOException {
    requireEmpty();
    BackupContent content = BackupReader.verify(backup, "verify", listener);
    requireUsable(content);
    Path parent = directory.getParent();
    if (parent == null) {
      throw new StoreIoException("The root of a file system cannot be a store: " + directory);
    }
    Path building = parent.resolve(directory.getFileName() + SUFFIX);
    disk.createDirectories(building);
    long items;
    try (StoreLock lock = StoreLock.take(building, disk)) {
      deleteAllBut(building, StoreLock.NAME);
      try {
        items = build(building, content);
      } catch (IOException | RuntimeException | Error e) {
        discard(building, e);
        throw e;
      }
    } catch (IOException | RuntimeException | Error e) {
      deleteAfter(building, e);
      throw e;
    }
    try {
      requireEmpty();
      disk.delete(directory);
      disk.rename(building, directory);
      disk.forceDirectory(parent);
      return items;
    } catch (IOException | RuntimeException e) {
      // Perhaps it has its name already; then what has the name is ours.
      Path made = Files.exists(building) ? building : directory;
      discard(made, e);
      deleteAfter(made, e);
      throw e;
    }
  }

  private void requireEmpty() throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new StoreIoException(directory + " is a file; a store is restored to a directory");
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      if (files.iterator().hasNext()) {
        throw new StoreIoException(
            "The directory "
                + directory
                + " is not empty; a store is restored to an empty directory, or to a new one");
      }
    }
  }

  private void requireUsable(BackupContent content) {
    int hash = content.start().hashVersion();
    if (hash > XxHash64.VERSION) {
      throw new StoreTooNewException(
          "The backup "
              + backup
              + " places items by hash version "
              + hash
              + "; this release of Pressmark knows up to "
              + XxHash64.VERSION
              + ". Use a newer release");
    }
    int pageSize = content.start().pageSize();
    if (hash < 1
        || pageSize < TreeLimits.MIN_PAGE_SIZE
        || pageSize > TreeLimits.MAX_PAGE_SIZE
        || pageSize % Long.BYTES != 0) {
      throw new StoreCorruptException(
          "The backup "
              + backup
              + " is damaged: it says that pages have "
              + pageSize
              + " bytes and hashes version "
              + hash);
    }
  }

  private long build(Path building, BackupContent content) throws IOException {
    DictionaryFile.create(building, content.names(), disk);
    Control empty =
        Control.create(content.start().pageSize(), content.start().hashVersion(), BootId.current());
    try (Rewriter rewriter =
        new Rewriter(building, disk, empty.pageSize(), List.of(), content.tables())) {
      BackupContent again = BackupReader.read(backup, rewriter, "restore", listener);
      if (!again.equals(content)) {
        throw new StoreCorruptException(
            "The backup " + backup + " was changed while it was being restored");
      }
      long items = rewriter.items();
      Control whole =
          rewriter
              .switchOver()
              .apply(empty.withNextTableId(content.nextTableId()))
              .withState(true, empty.bootId());
      new ControlFile(building, disk).write(whole);
      return items;
    } catch (StoreCorruptException e) {
      throw new StoreCorruptException(
          "The backup " + backup + " cannot be restored: " + e.getMessage(), e);
    }
  }

  /** Deletes what a restore left, and nothing that cannot be a restore's. */
  private void deleteAllBut(Path building, String name) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(building)) {
      for (Path file : files) {
        String own = file.getFileName().toString();
        if (!OWN.matcher(own).matches()) {
          throw new StoreIoException(
              "The directory "
                  + building
                  + " is needed to restore, and holds a file that is no store's: "
                  + own
                  + ". Move it away");
        }
        if (!own.equals(name)) {
          disk.delete(file);
        }
      }
    }
  }

  private void discard(Path building, Throwable cause) {
    try {
      deleteAllBut(building, StoreLock.NAME);
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /** The lock is given back: the rest can go, unless there is something else there. */
  private void deleteAfter(Path building, Throwable cause) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(building)) {
      boolean onlyLock = true;
      for (Path file : files) {
        onlyLock &= file.endsWith(StoreLock.NAME);
      }
      if (onlyLock) {
        disk.delete(building.resolve(StoreLock.NAME));
        disk.delete(building);
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
