package io.pressmark.chronicle.internal.backup;

/**
 * The layout of a backup, version 2. Big-endian.
 *
 * <pre>
 *   file    := head (32, codec "backup") | START | ENTRIES* | RECORDS* | CATALOGUE | NAMES* | END
 *
 *   frame:
 *   0      1       2     4            8               12         16
 *   +------+-------+-----+------------+---------------+----------+-----------------+
 *   | type | flags | 0   | raw length | stored length | checksum | stored payload  |
 *   +------+-------+-----+------------+---------------+----------+-----------------+
 *
 *   START     := store id (16) | page size (4) | hash version (4) | made at (8)
 *   ENTRIES   := space (4) | ( key length (2) | value length (4) | key | value )*
 *   RECORDS   := ( space (4) | key length (2) | value length (4) | key | [value] )*
 *   CATALOGUE := next table id (4) | tables (4) | table*      a table as in CONTROL
 *   NAMES     := table id (4) | names (2) | ( length (2) | UTF-8 )*
 *   END       := last record (8) | entries (8) | changes (8) | checksum of all before (4)
 * </pre>
 *
 * <ul>
 *   <li>The checksum of a frame is the CRC32C of the twelve bytes before it and of the stored
 *       payload. That of END is the CRC32C of all bytes of the file in front of the END frame, so
 *       frames cannot be lost, doubled or exchanged.
 *   <li>Flag 1: the payload is stored deflated (zlib); the raw length is what comes out.
 *   <li>ENTRIES hold the items of one space in the order of their keys, as a scan found them while
 *       others wrote. RECORDS hold, in order, every change that was made from before the scan began
 *       until it was over; a value length of -1 deletes. The content of the backup is the entries
 *       with the changes applied: one state, that after the last record.
 *   <li>The catalogue and the names are those of that state. Entries and changes of spaces that no
 *       table of the catalogue has belong to tables that were dropped meanwhile: they do not count.
 *   <li>A file without END is not a backup, nor is one with anything behind it.
 * </ul>
 */
final class BackupDescriptor {
  static final String CODEC = "backup";
  static final int VERSION = 2;
  static final int OLDEST = 1;

  // Types of frames, in the order in which they come.
  static final int START = 1;
  static final int ENTRIES = 2;
  static final int RECORDS = 3;
  static final int CATALOGUE = 4;
  static final int NAMES = 5;
  static final int END = 6;

  // The head of a frame.
  static final int TYPE = 0;
  static final int FLAGS = TYPE + Byte.BYTES;
  static final int RESERVED = FLAGS + Byte.BYTES;
  static final int RAW_LENGTH = RESERVED + Short.BYTES;
  static final int STORED_LENGTH = RAW_LENGTH + Integer.BYTES;
  static final int CHECKSUM = STORED_LENGTH + Integer.BYTES;
  static final int FRAME_HEAD = CHECKSUM + Integer.BYTES;

  static final int DEFLATED = 1;

  /** A frame is written when its payload has so many bytes; one entry may be longer. */
  static final int FRAME_TARGET = 256 << 10;

  /** No payload is longer: a reader never takes more memory, whatever a file says. */
  static final int LARGEST_PAYLOAD = 24 << 20;

  /** Deflate makes nothing longer than so many times its length. */
  static final int LARGEST_RATIO = 1032;

  /** The value length of a change that deletes. */
  static final int DELETED = -1;

  private BackupDescriptor() {}
}
