package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreTooNewException;
import io.pressmark.core.error.StoreTooOldException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first bytes of each file of ours, big-endian.
 *
 * <pre>
 *   0          8                 24         28          32
 *   +----------+-----------------+----------+-----------+
 *   | magic    | codec name      | version  | checksum  |
 *   +----------+-----------------+----------+-----------+
 * </pre>
 *
 * The codec name is ASCII, padded with zeros. The checksum is the CRC32C of the 28 bytes before it.
 */
public final class FileHeadDescriptor {
  private static final byte[] MAGIC = "PRESSMRK".getBytes(StandardCharsets.US_ASCII);

  private static final int CODEC = MAGIC.length;
  private static final int CODEC_LENGTH = 16;
  private static final int VERSION = CODEC + CODEC_LENGTH;
  private static final int CHECKSUM = VERSION + Integer.BYTES;

  /** The length of the head. */
  public static final int LENGTH = CHECKSUM + Integer.BYTES;

  private FileHeadDescriptor() {}

  /** The head of a file with this codec and version. */
  public static byte[] encode(String codec, int version) {
    byte[] head = new byte[LENGTH];
    byte[] name = codec.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer buffer = ByteBuffer.wrap(head);
    buffer.put(MAGIC).put(Arrays.copyOf(name, CODEC_LENGTH)).putInt(version);
    buffer.putInt(checksum(head));
    return head;
  }

  /**
   * Checks that {@code bytes} begin with the head of a readable file.
   *
   * @param oldest the oldest version that is still read
   * @param newest the version that is written
   * @return the version
   * @throws StoreCorruptException when it is no such file
   * @throws StoreTooOldException when its version is below {@code oldest}
   * @throws StoreTooNewException when its version is above {@code newest}
   */
  public static int check(Path file, byte[] bytes, String codec, int oldest, int newest) {
    if (bytes.length < LENGTH
        || !Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)
        || checksum(bytes) != ByteBuffer.wrap(bytes).getInt(CHECKSUM)) {
      throw new StoreCorruptException(
          "The file "
              + file
              + " is not a file of Pressmark's, or its beginning is damaged; restore the store from"
              + " a backup");
    }
    String found =
        new String(bytes, CODEC, CODEC_LENGTH, StandardCharsets.US_ASCII).replace("\0", "");
    if (!found.equals(codec)) {
      throw new StoreCorruptException(
          "The file " + file + " holds '" + found + "' where '" + codec + "' belongs");
    }
    int version = ByteBuffer.wrap(bytes).getInt(VERSION);
    if (version > newest) {
      throw new StoreTooNewException(
          "The file "
              + file
              + " has format version "
              + version
              + "; this release of Pressmark reads up to "
              + newest
              + ". Use a newer release");
    }
    if (version < oldest) {
      throw new StoreTooOldException(
          "The file "
              + file
              + " has format version "
              + version
              + "; this release of Pressmark reads from "
              + oldest
              + " on. Bring the store up to date with an older release first");
    }
    return version;
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, CHECKSUM);
    return (int) checksum.getValue();
  }
}
