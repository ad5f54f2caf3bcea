package io.pressmark.chronicle.damage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;

/** Where the pages with items lie in the files of a store, found by their looks. */
final class LeafPages {
  private static final int STATE_SHIFT = 13;
  private static final int LEAF = 1;
  private static final int FIXED = 8;
  private static final int CHECKSUM = 28;
  private static final int LOW = 32;

  private LeafPages() {}

  /**
   * A page that is in use.
   *
   * @param file the extent
   * @param offset of the page in the file
   * @param id the page's number in the store
   */
  record Leaf(Path file, int offset, int id) {}

  /** All leaves of a store, by their number. */
  static List<Leaf> of(Path directory) throws IOException {
    List<Leaf> leaves = new ArrayList<>();
    try (DirectoryStream<Path> extents = Files.newDirectoryStream(directory, "e*.cm")) {
      for (Path file : extents) {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + SampleStore.OPTIONS.pageSize() <= bytes.capacity(); at += 8) {
          if (isLeaf(bytes, at)) {
            leaves.add(new Leaf(file, at, bytes.getInt(at + 12)));
          }
        }
      }
    }
    leaves.sort(Comparator.comparingInt(Leaf::id));
    return leaves;
  }

  private static boolean isLeaf(ByteBuffer bytes, int at) {
    if (((bytes.getLong(at) >>> STATE_SHIFT) & 7) != LEAF || bytes.getInt(at + FIXED) != 1) {
      return false;
    }
    int lowLength = bytes.getShort(at + 24);
    if (lowLength < 0 || lowLength > 1_024) {
      return false;
    }
    CRC32C checksum = new CRC32C();
    checksum.update(bytes.slice(at + FIXED, CHECKSUM - FIXED));
    checksum.update(bytes.slice(at + LOW, lowLength));
    return (int) checksum.getValue() == bytes.getInt(at + CHECKSUM);
  }
}
