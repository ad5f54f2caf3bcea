package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.files.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Makes files of new pages in a directory; knows nothing of the store they are for. */
final class ExtentMaker {
  private final Path directory;
  private final Disk disk;
  private final int pageSize;
  private final BooleanSupplier cancelled;

  /**
   * @param cancelled asked every now and then whether to give up
   */
  ExtentMaker(Path directory, Disk disk, int pageSize, BooleanSupplier cancelled) {
    this.directory = directory;
    this.disk = disk;
    this.pageSize = pageSize;
    this.cancelled = cancelled;
  }

  /** Makes the file and its pages, and forces all of it; null when it gave up. */
  @Nullable ChronicleExtent make(Path file, int pages) throws IOException {
    disk.delete(file);
    long wanted = (long) pages * pageSize;
    // Where it cannot be told it is 0; that there is none left shows soon enough.
    long usable = directory.toFile().getUsableSpace();
    if (usable > 0 && usable < wanted) {
      throw new IOException("only " + usable + " bytes left on the disk");
    }
    ChronicleExtent extent = null;
    try {
      ChronicleExtent.createEmpty(file, pageSize, pages);
      ExtentFiles.mark(disk, file);
      if (ExtentFiles.takeSpace(disk, file, cancelled)) {
        extent = ChronicleExtent.fill(file, pageSize, pages);
        ExtentFiles.force(disk, file);
        // Its name, too, before the catalogue names it.
        disk.forceDirectory(directory);
      } else {
        disk.delete(file);
      }
      return extent;
    } catch (Throwable e) {
      if (extent != null) {
        extent.close();
      }
      throw e;
    }
  }

  /** Deletes what is not registered: it takes space that someone may be waiting for. */
  void deleteAfter(Path file, Throwable cause) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** What to tell those who wait for the pages. */
  IOException notMade(Path file, int pages, Throwable cause) {
    return new IOException(
        "the file "
            + file
            + " of "
            + (long) pages * pageSize
            + " bytes could not be made ("
            + cause
            + "). If the disk is full, free some space; the store can be used on",
        cause);
  }
}
