package io.pressmark.chronicle.internal.pages;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.ExtentRecord;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Names, space and checksums of extent files; knows nothing of what Chronicle keeps in them. */
final class ExtentFiles {
  private static final Pattern NAME = Pattern.compile("e([0-9]{1,9})\\.cm");
  private static final int BLOCK = 1 << 14;

  /** A Chronicle file begins with eight bytes of checksum and four of length and flags. */
  private static final int PREFIX = 12;

  private static final int LENGTH_OFFSET = 8;
  private static final int LENGTH_MASK = 0x3FFF_FFFF;
  private static final int LARGEST_HEADER = 1 << 16;

  /**
   * Behind the description, on a cache line: where the parts of the file begin. 1 KB is reserved.
   */
  private static final int OFFSETS = 256;

  /** At the end of these: what tells the file from those of other stores. */
  private static final int MARK = 16;

  private ExtentFiles() {}

  static Path file(Path directory, int number) {
    return directory.resolve("e" + number + ".cm");
  }

  /** Deletes extent files that were being made when the process died. */
  static void deleteUnregistered(Disk disk, Path directory, Set<Integer> registered)
      throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "e*.cm")) {
      for (Path file : files) {
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        if (matcher.matches() && !registered.contains(Integer.valueOf(matcher.group(1)))) {
          disk.delete(file);
        }
      }
    }
  }

  /**
   * Writes every byte of the file over itself, so that the blocks of a sparse file are taken from
   * the disk now, where a full disk is an {@link IOException}, and not when a page is written,
   * where it would be a fault.
   *
   * <p>From its end to its beginning, in small blocks: so no system reads ahead. One that does
   * keeps what it read in units of up to some megabytes, and later writes a whole unit to the disk
   * for each byte that is stored into it, which makes loading in random order many times slower.
   *
   * @param cancelled asked between blocks
   * @return whether it went to the end
   */
  static boolean takeSpace(Disk disk, Path file, BooleanSupplier cancelled) throws IOException {
    try (DiskFile access = disk.open(file)) {
      ByteBuffer block = ByteBuffer.allocate(BLOCK);
      long length = access.size();
      for (long end = length; end > 0; ) {
        if (cancelled.getAsBoolean()) {
          return false;
        }
        long at = (end - 1) / BLOCK * BLOCK;
        block.clear().limit((int) (end - at));
        if (access.read(at, block) < block.limit()) {
          throw new EOFException("the file became shorter than " + length);
        }
        access.write(at, block.flip());
        end = at;
      }
      return true;
    }
  }

  /**
   * Writes a random mark where neither Chronicle nor a page has anything, so that a file of another
   * store, which may be laid out the same way, has another checksum.
   */
  static void mark(Disk disk, Path file) throws IOException {
    UUID mark = UUID.randomUUID();
    ByteBuffer bytes = ByteBuffer.allocate(MARK);
    bytes.putLong(mark.getMostSignificantBits()).putLong(mark.getLeastSignificantBits()).flip();
    try (DiskFile access = disk.open(file)) {
      access.write(headerEnd(file) - MARK, bytes);
    }
  }

  /** Forces what was written and what was stored into the mapping; cannot be interrupted. */
  static void force(Disk disk, Path file) throws IOException {
    try (DiskFile access = disk.open(file)) {
      access.force();
    }
  }

  /**
   * The checksum of the description at the head of a Chronicle file, and of the offsets that follow
   * it: of all that Chronicle goes by when it opens the file. Of a damaged file it is anything.
   */
  static int headerChecksum(Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(headerEnd(file));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      readFully(channel, header, 0);
    }
    CRC32C checksum = new CRC32C();
    checksum.update(header.flip());
    return (int) checksum.getValue();
  }

  /**
   * Refuses a file that is not the one that was registered.
   *
   * @throws StoreCorruptException when it is missing, cut or another one
   * @throws StoreIoException when it cannot be read
   */
  static void requireRegistered(Path file, ExtentRecord extent) {
    try {
      if (!Files.exists(file)) {
        throw new StoreCorruptException(
            "The store's file " + file + " is missing; restore it, or the store, from a backup");
      }
      long length = Files.size(file);
      if (length < extent.length()) {
        throw new StoreCorruptException(
            "The store's file "
                + file
                + " has "
                + length
                + " bytes instead of "
                + extent.length()
                + ": it was truncated; restore the store from a backup");
      }
      if (headerChecksum(file) != extent.headerChecksum()) {
        throw new StoreCorruptException(
            "The store's file "
                + file
                + " is not the one this store made, or its head is damaged; restore the store from"
                + " a backup");
      }
    } catch (IOException e) {
      throw new StoreIoException(
          "The store's file " + file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static int headerEnd(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer prefix = ByteBuffer.allocate(PREFIX).order(ByteOrder.LITTLE_ENDIAN);
      readFully(channel, prefix, 0);
      int length = Math.min(prefix.getInt(LENGTH_OFFSET) & LENGTH_MASK, LARGEST_HEADER);
      return (int) Math.min(channel.size(), PREFIX + length + OFFSETS);
    }
  }

  private static void readFully(FileChannel channel, ByteBuffer into, long position)
      throws IOException {
    long start = position - into.position();
    while (into.hasRemaining()) {
      if (channel.read(into, start + into.position()) < 0) {
        throw new EOFException("the file ends at " + channel.size());
      }
    }
  }
}
