package io.pressmark.chronicle.internal.backup;

import io.pressmark.chronicle.internal.files.DiskFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;

/**
 * Writes frames, see {@link BackupDescriptor}, one after the other to a file: a payload is gathered
 * in memory, deflated if that makes it clearly shorter, and written with its checksum.
 *
 * <p>Not thread-safe.
 */
final class FrameWriter implements AutoCloseable {
  /** Deflating pays when this part of the payload is saved. */
  private static final int SAVED_PART = 8;

  /** After a frame that did not get shorter, so many are stored as they are before the next try. */
  private static final int PATIENCE = 8;

  private final DiskFile file;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final CRC32C whole = new CRC32C();
  private ByteBuffer payload = ByteBuffer.allocate(BackupDescriptor.FRAME_TARGET * 5 / 4);
  private byte[] deflated = new byte[BackupDescriptor.FRAME_TARGET];
  private final ByteBuffer head = ByteBuffer.allocate(BackupDescriptor.FRAME_HEAD);
  private int waiting;
  private long position;

  /**
   * @param file an empty file
   * @param fileHead what comes before the first frame
   */
  FrameWriter(DiskFile file, byte[] fileHead) throws IOException {
    this.file = file;
    write(ByteBuffer.wrap(fileHead));
  }

  /**
   * The payload of the frame under way, with room for {@code more} bytes.
   *
   * @throws IllegalArgumentException when a frame cannot hold so much
   */
  ByteBuffer payload(int more) {
    if (payload.remaining() < more) {
      long wanted = (long) payload.position() + more;
      if (wanted > BackupDescriptor.LARGEST_PAYLOAD) {
        throw new IllegalArgumentException("no frame holds " + wanted + " bytes");
      }
      long doubled = Math.min(2L * payload.capacity(), BackupDescriptor.LARGEST_PAYLOAD);
      int capacity = (int) Math.max(wanted, doubled);
      payload =
          ByteBuffer.wrap(Arrays.copyOf(payload.array(), capacity)).position(payload.position());
    }
    return payload;
  }

  /** Whether the frame under way has got its usual length. */
  boolean isFull() {
    return payload.position() >= BackupDescriptor.FRAME_TARGET;
  }

  /** Whether the frame under way has no payload yet. */
  boolean isEmpty() {
    return payload.position() == 0;
  }

  /** Writes the frame under way and begins the next one. */
  void endFrame(int type) throws IOException {
    int raw = payload.position();
    int stored = deflate(raw);
    boolean isDeflated = stored < raw;
    byte[] bytes = isDeflated ? deflated : payload.array();
    head.clear();
    head.put((byte) type)
        .put((byte) (isDeflated ? BackupDescriptor.DEFLATED : 0))
        .putShort((short) 0);
    head.putInt(raw).putInt(stored);
    CRC32C checksum = new CRC32C();
    checksum.update(head.array(), 0, BackupDescriptor.CHECKSUM);
    checksum.update(bytes, 0, stored);
    head.putInt((int) checksum.getValue()).flip();
    write(head);
    write(ByteBuffer.wrap(bytes, 0, stored));
    payload.clear();
  }

  /** Deflates the payload if that pays; the length of what is to be stored. */
  private int deflate(int raw) {
    if (waiting > 0) {
      waiting--;
      return raw;
    }
    int limit = raw - raw / SAVED_PART;
    if (deflated.length < limit) {
      deflated = new byte[limit];
    }
    deflater.reset();
    deflater.setInput(payload.array(), 0, raw);
    deflater.finish();
    int stored = deflater.deflate(deflated, 0, limit);
    if (deflater.finished() && stored < raw) {
      return stored;
    }
    waiting = raw >= BackupDescriptor.FRAME_TARGET ? PATIENCE : 0;
    return raw;
  }

  private void write(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    whole.update(bytes.duplicate());
    file.write(position, bytes);
    position += length;
  }

  /** The checksum of all that was written. */
  int checksum() {
    return (int) whole.getValue();
  }

  /** How many bytes were written. */
  long length() {
    return position;
  }

  /** Lets go of the deflater's memory; the file is the caller's. */
  @Override
  public void close() {
    deflater.end();
  }
}
