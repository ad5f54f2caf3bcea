package io.pressmark.chronicle.internal.files;

import static java.util.Objects.requireNonNull;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writing files so that a crash at any moment leaves the old content or the new one.
 *
 * <p>Streams, not channels, wherever that can be: a channel closes when its thread is interrupted,
 * and callers' threads may be.
 */
final class DurableFiles {
  private DurableFiles() {}

  /** Where the new content of {@code file} is written before it takes the name. */
  static Path temporary(Path file) {
    return file.resolveSibling(file.getFileName() + ".tmp");
  }

  /**
   * Replaces the file's content as a whole: written beside it, forced, renamed, the directory
   * forced.
   */
  static void replace(Path file, byte[] content) throws IOException {
    Path temporary = temporary(file);
    try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
      out.write(content);
      out.getFD().sync();
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    forceDirectory(requireNonNull(file.toAbsolutePath().getParent(), "a file is in a directory"));
  }

  /** Makes the names in a directory durable. Windows cannot open one and does not need it. */
  private static void forceDirectory(Path directory) throws IOException {
    if (!directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return;
    }
    boolean interrupted = false;
    try {
      while (true) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
          channel.force(true);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted = Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
