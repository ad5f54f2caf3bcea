package io.pressmark.chronicle.internal.files;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The file system, as far as the store changes it. Every change of a file of the store's own goes
 * through here, so that tests can let any of them fail and can forget what was not forced. Only
 * Chronicle makes its maps and stores into them by itself; what the store does to those files
 * besides goes through here too.
 *
 * <p>Looking (does a file exist, what does a directory hold) may go straight to {@code
 * java.nio.file}.
 *
 * <p>Thread-safe. A thread that is interrupted finishes what it began, and stays interrupted.
 */
public interface Disk {
  /** The file system of this machine. */
  static Disk system() {
    return SystemDisk.INSTANCE;
  }

  /** Makes a file for reading and writing, or empties the one that is there. */
  DiskFile create(Path file) throws IOException;

  /**
   * Opens a file for reading and writing.
   *
   * @throws java.nio.file.NoSuchFileException when there is none
   */
  DiskFile open(Path file) throws IOException;

  /** Opens a file for reading and writing, and makes an empty one when there is none. */
  DiskFile openOrCreate(Path file) throws IOException;

  /**
   * Gives a file another name in one step, in place of the file that has it. Durable once the
   * directory is forced.
   */
  void rename(Path from, Path to) throws IOException;

  /** Deletes a file or an empty directory, if there is one. */
  void delete(Path file) throws IOException;

  /** Makes a directory and those above it, as far as they are missing. */
  void createDirectories(Path directory) throws IOException;

  /** Makes the names in a directory durable. Windows cannot, and does not need it. */
  void forceDirectory(Path directory) throws IOException;
}
