package io.pressmark.chronicle.internal.files;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An open file of the store's. What is written is seen by readers of the same file at once, through
 * mappings too; it is durable once it is forced.
 *
 * <p>Thread-safe. Never closed because a thread was interrupted.
 */
public interface DiskFile extends AutoCloseable {
  /** The length in bytes. */
  long size() throws IOException;

  /** Writes all that remains in {@code bytes}; a gap before {@code position} reads as zeros. */
  void write(long position, ByteBuffer bytes) throws IOException;

  /**
   * Reads until {@code into} is full or the file ends.
   *
   * @return how many bytes were read; 0 at or behind the end of the file
   */
  int read(long position, ByteBuffer into) throws IOException;

  /** Cuts the file off at {@code size}, or lengthens it with zeros. */
  void truncate(long size) throws IOException;

  /**
   * Brings everything written so far to the disk, through mappings too.
   *
   * @throws IOException when the operating system reports a failure. What is on the disk is then
   *     unknown, and a second call that succeeds proves nothing: the system may have dropped what
   *     it could not write
   */
  void force() throws IOException;

  /**
   * Maps a part of the file into memory for reading and writing. The mapping outlives this object.
   *
   * @param offset where the part begins
   * @param length at most 2,147,483,647; the file is at least so long
   */
  MappedFile map(long offset, long length) throws IOException;

  /**
   * Takes the exclusive lock of one byte of the file, which need not exist. Closing gives it back,
   * as does the death of the process.
   *
   * @return false when another process has it
   * @throws java.nio.channels.OverlappingFileLockException when this process has it
   */
  boolean tryLock(long position) throws IOException;

  @Override
  void close() throws IOException;
}
