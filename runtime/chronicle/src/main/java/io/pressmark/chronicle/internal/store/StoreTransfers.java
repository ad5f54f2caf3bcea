package io.pressmark.chronicle.internal.store;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.operations.StoreActivity;
import io.pressmark.chronicle.report.TransferReport;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Brings items of an open store to files and back; see {@link
 * io.pressmark.chronicle.ChronicleItemStore}. Thread-safe.
 */
public final class StoreTransfers {
  private final EngineStore store;
  private final Disk disk;

  StoreTransfers(EngineStore store, Disk disk) {
    this.store = store;
    this.disk = disk;
  }

  /** Writes all tables to a file. */
  public TransferReport backup(Path target, ProgressListener listener) {
    return write(target, null, listener);
  }

  /** Writes one table to a file. */
  public TransferReport exportTable(String name, Path target, ProgressListener listener) {
    store.table(name);
    return write(target, name, listener);
  }

  private TransferReport write(Path target, @Nullable String only, ProgressListener listener) {
    long began = System.nanoTime();
    String subject = target.toString();
    try (StoreActivity activity = StoreActivity.begin(StoreActivity.Kind.SNAPSHOT, subject)) {
      StoreBackup.Written written = new StoreBackup(store, disk, listener).write(target, only);
      activity.done(written.bytes());
      return new TransferReport(written.items(), written.bytes(), since(began));
    }
  }

  /** Brings the items of a table in a file into a table. */
  public TransferReport importTable(Path source, String name, ProgressListener listener) {
    long began = System.nanoTime();
    try {
      long items = new TableImport(store, source, name, listener).run();
      return new TransferReport(items, Files.size(source), since(began));
    } catch (IOException e) {
      throw new StoreIoException(
          "The file " + source + " cannot be imported: " + e.getMessage(), e);
    }
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
