package io.pressmark.chronicle.internal.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** Writing files so that a crash at any moment leaves the old content or the new one. */
final class DurableFiles {
  private DurableFiles() {}

  /** Where the new content of {@code file} is written before it takes the name. */
  static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  /**
   * Replaces the file's content as a whole: written beside it, forced, renamed, the directory
   * forced.
   *
   * @throws UnknownOutcomeException when the file may have the old content or the new one
   * @throws IOException when it has the old content
   */
  static void replace(Disk disk, Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    try (DiskFile out = disk.create(temporary)) {
      out.write(0, ByteBuffer.wrap(content));
      out.force();
    }
    try {
      disk.rename(temporary, file);
      disk.forceDirectory(
          requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
    } catch (IOException e) {
      throw new UnknownOutcomeException(
          "The file " + file + " may have been replaced or not: " + e.getMessage(), e);
    }
  }
}
