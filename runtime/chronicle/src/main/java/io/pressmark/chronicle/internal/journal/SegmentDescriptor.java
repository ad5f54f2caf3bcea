package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.files.FileHeadDescriptor;
import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.core.error.StoreCorruptException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The beginning of a segment of the journal. Big-endian, as the head of every file.
 *
 * <pre>
 *   0        32         40             48      56           60     64
 *   +--------+----------+--------------+-------+------------+------+----------------------+
 *   | head   | segment  | first record | salt  | checksum   | 0    | records, until the   |
 *   |        | number   | number       |       |            |      | first that is none   |
 *   +--------+----------+--------------+-------+------------+------+----------------------+
 * </pre>
 *
 * The checksum is the CRC32C of the 56 bytes before it. The first 8 bytes, zero until then, are
 * stored last: a segment whose first 8 bytes are zero was never begun.
 */
final class SegmentDescriptor {
  private static final String CODEC = "journal";
  private static final int VERSION = 1;
  private static final int OLDEST = 1;

  private static final int NUMBER = FileHeadDescriptor.LENGTH;
  private static final int FIRST = NUMBER + Long.BYTES;
  private static final int SALT = FIRST + Long.BYTES;
  private static final int CHECKSUM = SALT + Long.BYTES;

  /** The length of the head: where the first record begins. */
  static final int LENGTH = CHECKSUM + 2 * Integer.BYTES;

  /** A segment's head as it was read. */
  record Head(long number, long first, long salt) {}

  private SegmentDescriptor() {}

  /** Begins a segment without records. Whatever else is in it counts for nothing from then on. */
  static void write(long address, Head head) {
    byte[] bytes = new byte[LENGTH];
    ByteBuffer.wrap(bytes)
        .put(FileHeadDescriptor.encode(CODEC, VERSION))
        .putLong(head.number())
        .putLong(head.first())
        .putLong(head.salt());
    ByteBuffer.wrap(bytes).putInt(CHECKSUM, checksum(bytes));
    Memory.putLongRelease(address, 0);
    Memory.storeFence();
    Memory.putLong(address + LENGTH, 0);
    Memory.copyFromArray(bytes, Long.BYTES, address + Long.BYTES, LENGTH - Long.BYTES);
    long magic = Long.reverseBytes(ByteBuffer.wrap(bytes).getLong());
    Memory.putLongRelease(address, magic);
  }

  /** Whether the segment was never begun. */
  static boolean isBlank(byte[] bytes) {
    return bytes.length < LENGTH || ByteBuffer.wrap(bytes).getLong() == 0;
  }

  /**
   * The head at the beginning of {@code bytes}.
   *
   * @throws StoreCorruptException when it is damaged
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   * @throws io.pressmark.core.error.StoreTooOldException when it is too old to be read
   */
  static Head read(Path file, byte[] bytes) {
    FileHeadDescriptor.check(file, bytes, CODEC, OLDEST, VERSION);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt(CHECKSUM) != checksum(bytes)) {
      throw new StoreCorruptException(
          "The beginning of the store's file "
              + file
              + " is damaged; restore the store from a backup");
    }
    return new Head(in.getLong(NUMBER), in.getLong(FIRST), in.getLong(SALT));
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, CHECKSUM);
    return (int) checksum.getValue();
  }
}
