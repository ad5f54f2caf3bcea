package io.pressmark.chronicle.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** What the disk has of a file, page by page, beside the file as processes see it. */
final class DurableImage {
  static final int PAGE = 4096;

  /** Pages that are not zeros, by their number. */
  private final Map<Long, byte[]> pages = new HashMap<>();

  private long size;

  /** Where the content lies that processes see. */
  private Path path;

  /** Of a file of which nothing is on the disk yet. */
  DurableImage(Path path) {
    this.path = path;
  }

  Path path() {
    return path;
  }

  void moved(Path to) {
    path = to;
  }

  /** Brings a part to the disk, as far as the file goes. */
  void force(long offset, long length) throws IOException {
    force(offset, length, page -> true);
  }

  /** Brings some pages to the disk, as a system does by itself now and then. */
  void writeBack(Random random) throws IOException {
    force(0, Long.MAX_VALUE / 2, page -> random.nextInt(8) == 0);
  }

  private interface Choice {
    boolean takes(long page);
  }

  private void force(long offset, long length, Choice choice) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
      size = file.length();
      pages.keySet().removeIf(page -> page * PAGE >= size);
      long end = Math.min(size, offset + length);
      for (long page = offset / PAGE; page * PAGE < end; page++) {
        if (choice.takes(page)) {
          put(page, read(file, page));
        }
      }
    }
  }

  private void put(long page, byte[] bytes) {
    if (Arrays.equals(bytes, new byte[PAGE])) {
      pages.remove(page);
    } else {
      pages.put(page, bytes);
    }
  }

  private static byte[] read(RandomAccessFile file, long page) throws IOException {
    byte[] bytes = new byte[PAGE];
    file.seek(page * PAGE);
    int count = 0;
    for (int more = 0; more >= 0 && count < PAGE; ) {
      count += more;
      more = count < PAGE ? file.read(bytes, count, PAGE - count) : -1;
    }
    return bytes;
  }

  /** Writes what is left of the file after the power went: every page as it was, or as it is. */
  void materialize(Random random, Path target) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (RandomAccessFile now = new RandomAccessFile(path.toFile(), "r");
        RandomAccessFile left = new RandomAccessFile(target.toFile(), "rw")) {
      int share = random.nextInt(5);
      long length = random.nextInt(4) < share ? now.length() : size;
      left.setLength(length);
      for (long page = 0; page * PAGE < length; page++) {
        byte[] bytes =
            random.nextInt(4) < share ? read(now, page) : pages.getOrDefault(page, new byte[0]);
        left.seek(page * PAGE);
        left.write(bytes, 0, (int) Math.min(bytes.length, length - page * PAGE));
      }
    }
  }
}
