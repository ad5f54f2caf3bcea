package io.pressmark.chronicle.internal.files;

import java.io.IOException;

/**
 * A part of a file in memory. The space of the part has been taken from the disk before, since a
 * store into it that finds no room cannot be told as an exception.
 */
public interface MappedFile extends AutoCloseable {
  /** The native address of the first byte; a multiple of the system's page size. */
  long address();

  /** The length in bytes. */
  long length();

  /**
   * Brings a part of the mapping to the disk. To be treated like {@link DiskFile#force()} when it
   * fails.
   */
  void force(long offset, long length) throws IOException;

  /** Unmaps: the addresses are invalid from then on. Nothing may be using them. */
  @Override
  void close();
}
