package io.pressmark.chronicle.internal.backup;

import io.pressmark.chronicle.internal.files.FileHeadDescriptor;
import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads frames, see {@link BackupDescriptor}, one after the other. Nothing in the file is trusted:
 * lengths are checked against the file and against limits before memory is taken for them, and a
 * payload is given out only when its checksum holds.
 *
 * <p>Not thread-safe.
 */
final class FrameReader implements AutoCloseable {
  private final Path file;

  /** Not a channel: that would close when the caller's thread is interrupted. */
  private final RandomAccessFile access;

  private final long length;
  private final Inflater inflater = new Inflater();
  private final CRC32C whole = new CRC32C();
  private final byte[] head = new byte[BackupDescriptor.FRAME_HEAD];
  private byte[] stored = new byte[BackupDescriptor.FRAME_TARGET];
  private byte[] inflated = new byte[BackupDescriptor.FRAME_TARGET];
  private byte[] payload = stored;
  private int payloadLength;
  private int type;
  private int checksumBefore;
  private long frameStart;
  private long position;
  private final int version;

  private FrameReader(Path file, RandomAccessFile access) throws IOException {
    this.file = file;
    this.access = access;
    this.length = access.length();
    byte[] fileHead = new byte[(int) Math.min(FileHeadDescriptor.LENGTH, length)];
    access.readFully(fileHead);
    version =
        FileHeadDescriptor.check(
            file,
            fileHead,
            BackupDescriptor.CODEC,
            BackupDescriptor.OLDEST,
            BackupDescriptor.VERSION);
    whole.update(fileHead);
    position = fileHead.length;
  }

  /**
   * Opens a file and checks its head.
   *
   * @throws StoreCorruptException when it is no backup
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   */
  static FrameReader open(Path file) throws IOException {
    RandomAccessFile access = new RandomAccessFile(file.toFile(), "r");
    try {
      return new FrameReader(file, access);
    } catch (IOException | RuntimeException e) {
      access.close();
      throw e;
    }
  }

  /** The version of the file's layout. */
  int version() {
    return version;
  }

  /** Reads the next frame; false at the end of the file. */
  boolean next() throws IOException {
    frameStart = position;
    if (position == length) {
      return false;
    }
    checksumBefore = (int) whole.getValue();
    read(head, BackupDescriptor.FRAME_HEAD);
    ByteBuffer fields = ByteBuffer.wrap(head);
    int flags = head[BackupDescriptor.FLAGS];
    int rawLength = fields.getInt(BackupDescriptor.RAW_LENGTH);
    int storedLength = fields.getInt(BackupDescriptor.STORED_LENGTH);
    boolean isDeflated = flags == BackupDescriptor.DEFLATED;
    boolean possible =
        isDeflated
            ? storedLength < rawLength
                && rawLength <= (long) storedLength * BackupDescriptor.LARGEST_RATIO
            : flags == 0 && storedLength == rawLength;
    if (!possible
        || storedLength < 0
        || rawLength > BackupDescriptor.LARGEST_PAYLOAD
        || fields.getShort(BackupDescriptor.RESERVED) != 0) {
      throw damaged("the head of a frame makes no sense");
    }
    if (storedLength > length - position) {
      throw truncated();
    }
    if (stored.length < storedLength) {
      stored = new byte[storedLength];
    }
    read(stored, storedLength);
    CRC32C checksum = new CRC32C();
    checksum.update(head, 0, BackupDescriptor.CHECKSUM);
    checksum.update(stored, 0, storedLength);
    if ((int) checksum.getValue() != fields.getInt(BackupDescriptor.CHECKSUM)) {
      throw damaged("the checksum of a frame is wrong");
    }
    type = head[BackupDescriptor.TYPE];
    payloadLength = rawLength;
    payload = isDeflated ? inflate(storedLength, rawLength) : stored;
    return true;
  }

  private byte[] inflate(int storedLength, int rawLength) {
    if (inflated.length < rawLength) {
      inflated = new byte[rawLength];
    }
    inflater.reset();
    inflater.setInput(stored, 0, storedLength);
    try {
      int done = inflater.inflate(inflated, 0, rawLength);
      // At the very end of the output the inflater may still have its trailer to look at.
      if (!inflater.finished()) {
        done += inflater.inflate(new byte[1]);
      }
      if (done != rawLength || !inflater.finished() || inflater.getRemaining() != 0) {
        throw damaged("a frame holds other bytes than it says");
      }
    } catch (DataFormatException e) {
      throw damaged("a frame cannot be inflated: " + e.getMessage());
    }
    return inflated;
  }

  private void read(byte[] into, int count) throws IOException {
    if (count > length - position) {
      throw truncated();
    }
    access.readFully(into, 0, count);
    whole.update(into, 0, count);
    position += count;
  }

  /** The type of the frame read last. */
  int type() {
    return type;
  }

  /** The payload of the frame read last, in an array that the next frame uses again. */
  ByteBuffer payload() {
    return ByteBuffer.wrap(payload, 0, payloadLength);
  }

  /** The checksum of all bytes in front of the frame read last. */
  int checksumBefore() {
    return checksumBefore;
  }

  /** How far the file was read. */
  long position() {
    return position;
  }

  /** The length of the file. */
  long length() {
    return length;
  }

  /** What to throw for the frame read last, or for the end of the file. */
  StoreCorruptException damaged(String what) {
    return new StoreCorruptException(
        "The backup "
            + file
            + " is damaged at offset "
            + frameStart
            + ": "
            + what
            + "; use another");
  }

  private StoreCorruptException truncated() {
    return damaged("the file ends in the middle of a frame, after " + length + " bytes");
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    access.close();
  }
}
