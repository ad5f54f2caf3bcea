package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Reads and replaces the file {@code CONTROL}.
 *
 * <pre>
 *   0        32          36           40
 *   +--------+-----------+------------+---------------------------------------+
 *   | head   | length    | checksum   | body, see {@link ControlCodec}                |
 *   +--------+-----------+------------+---------------------------------------+
 * </pre>
 *
 * The checksum is the CRC32C of the body. Big-endian.
 */
public final class ControlFile {
  /** The name of the file in the store's directory. */
  public static final String NAME = "CONTROL";

  private static final String CODEC = "control";
  private static final int VERSION = 2;
  private static final int OLDEST = 1;
  private static final int BODY = FileHeadDescriptor.LENGTH + 2 * Integer.BYTES;

  private final Path file;
  private final Disk disk;

  public ControlFile(Path directory) {
    this(directory, Disk.system());
  }

  public ControlFile(Path directory, Disk disk) {
    this.file = directory.resolve(NAME);
    this.disk = disk;
  }

  /**
   * What the file says, or null when there is none; what a killed process left of a change to it is
   * taken away. For whoever holds the store's lock.
   *
   * @throws StoreCorruptException when it is damaged or foreign
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   * @throws io.pressmark.core.error.StoreTooOldException when a release no longer supported wrote
   *     it
   * @throws StoreIoException when the operating system refuses
   */
  public @Nullable Control read() {
    try {
      disk.delete(DurableFiles.temporary(file));
    } catch (IOException e) {
      throw unreadable(e);
    }
    return peek();
  }

  /**
   * What the file says, or null when there is none. Needs no lock: the file changes as a whole.
   *
   * @throws StoreCorruptException when it is damaged or foreign
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   * @throws io.pressmark.core.error.StoreTooOldException when a release no longer supported wrote
   *     it
   * @throws StoreIoException when the operating system refuses
   */
  public @Nullable Control peek() {
    byte[] content;
    try {
      if (!Files.exists(file)) {
        return null;
      }
      content = Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(e);
    }
    int version = FileHeadDescriptor.check(file, content, CODEC, OLDEST, VERSION);
    if (content.length < BODY) {
      throw damaged(null);
    }
    ByteBuffer buffer = ByteBuffer.wrap(content).position(FileHeadDescriptor.LENGTH);
    int length = buffer.getInt();
    int checksum = buffer.getInt();
    if (length != content.length - BODY || checksum != checksum(content, length)) {
      throw damaged(null);
    }
    try {
      return ControlCodec.decode(buffer.slice(), version);
    } catch (RuntimeException e) {
      // The checksum holds, so it was written like this; still no reason to fail obscurely.
      throw damaged(e);
    }
  }

  private StoreIoException unreadable(IOException cause) {
    return new StoreIoException(
        "The store's file " + file + " cannot be read: " + cause.getMessage(), cause);
  }

  private StoreCorruptException damaged(@Nullable Throwable cause) {
    String message =
        "The store's file " + file + " is damaged or truncated; restore the store from a backup";
    return cause == null
        ? new StoreCorruptException(message)
        : new StoreCorruptException(message, cause);
  }

  /**
   * Replaces the file; when this returns the new content is on the disk.
   *
   * @throws UnknownOutcomeException when it may have the old content or the new one
   * @throws IOException when it has the old content
   */
  public void write(Control control) throws IOException {
    byte[] body = ControlCodec.encode(control);
    byte[] content = new byte[BODY + body.length];
    System.arraycopy(body, 0, content, BODY, body.length);
    ByteBuffer.wrap(content)
        .put(FileHeadDescriptor.encode(CODEC, VERSION))
        .putInt(body.length)
        .putInt(checksum(content, body.length));
    DurableFiles.replace(disk, file, content);
  }

  private static int checksum(byte[] content, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, BODY, length);
    return (int) checksum.getValue();
  }
}
