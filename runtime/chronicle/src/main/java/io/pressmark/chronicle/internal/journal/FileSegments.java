package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.MappedFile;
import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Segments that are files {@code journal-<n>} of a directory. Numbers only grow.
 *
 * <p>A new file is written with zeros over its whole length before it is mapped, so that a full
 * disk is an exception here and not a fault at a store into memory. A file that is used again is
 * renamed first and begun anew then; a name that does not fit the number in the head tells that it
 * went no further.
 */
final class FileSegments implements Segments {
  private static final Logger LOG = LoggerFactory.getLogger(FileSegments.class);
  private static final Pattern NAME = Pattern.compile("journal-([0-9]{1,18})");
  private static final int BLOCK = 1 << 20;

  /** So many files are kept for being used again; further ones are deleted. */
  private static final int SPARE = 2;

  private final Path directory;
  private final Disk disk;
  private final long usual;
  private final boolean isForced;

  /** Files of the usual length that nobody needs, the oldest one first. */
  private final Deque<Path> spare = new ArrayDeque<>();

  private long nextNumber = 1;

  /** Files whose head is damaged, with what is to be said about them. */
  private final Map<Path, String> damaged = new TreeMap<>();

  /**
   * Segments in a directory that exists.
   *
   * @param usual the length of a segment in which a record needs no more
   * @param isForced whether a new segment is forced to the disk, with its name
   */
  FileSegments(Path directory, Disk disk, long usual, boolean isForced) {
    this.directory = directory;
    this.disk = disk;
    this.usual = usual;
    this.isForced = isForced;
  }

  @Override
  public List<JournalSegment> open() throws IOException {
    List<JournalSegment> found = new ArrayList<>();
    try {
      for (Named file : files()) {
        nextNumber = file.number() + 1;
        JournalSegment segment = open(file);
        if (segment != null) {
          found.add(segment);
        }
      }
      if (isForced) {
        disk.forceDirectory(directory);
      }
      return found;
    } catch (IOException | RuntimeException e) {
      found.forEach(JournalSegment::release);
      throw e;
    }
  }

  private record Named(long number, Path path) {}

  private List<Named> files() throws IOException {
    List<Named> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, "journal-*")) {
      for (Path path : all) {
        Matcher matcher = NAME.matcher(path.getFileName().toString());
        if (matcher.matches()) {
          files.add(new Named(Long.parseLong(matcher.group(1)), path));
        }
      }
    }
    files.sort(Comparator.comparingLong(Named::number));
    return files;
  }

  /** Maps a file; null when it holds no segment. */
  private @Nullable JournalSegment open(Named named) throws IOException {
    Path path = named.path();
    try (DiskFile file = disk.open(path)) {
      long size = file.size();
      ByteBuffer start = ByteBuffer.allocate(SegmentDescriptor.LENGTH);
      int count = file.read(0, start);
      byte[] bytes = Arrays.copyOf(start.array(), count);
      if (SegmentDescriptor.isBlank(bytes)) {
        // Perhaps its space was not taken to the end, so it is not used again.
        deleteSurplus(path);
        return null;
      }
      SegmentDescriptor.Head head = SegmentDescriptor.read(path, bytes);
      if (head.number() != named.number()) {
        keepSpare(path, size);
        return null;
      }
      return map(file, head, size);
    } catch (StoreCorruptException e) {
      damaged.put(path, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private JournalSegment map(DiskFile file, SegmentDescriptor.Head head, long size)
      throws IOException {
    MappedFile mapping = file.map(0, size);
    return new JournalSegment(head, mapping.address(), size, new Mapped(mapping));
  }

  @Override
  public JournalSegment create(long first, long capacity) throws IOException {
    long number = nextNumber++;
    Path path = directory.resolve("journal-" + number);
    Path used = capacity == usual ? spare.poll() : null;
    try (DiskFile file = used == null ? written(path, capacity) : renamed(used, path)) {
      UUID random = UUID.randomUUID();
      SegmentDescriptor.Head head =
          new SegmentDescriptor.Head(number, first, random.getLeastSignificantBits());
      JournalSegment segment = map(file, head, capacity);
      try {
        SegmentDescriptor.write(segment.address(), head);
        if (isForced) {
          segment.force(0, used == null ? capacity : SegmentDescriptor.LENGTH);
          disk.forceDirectory(directory);
        }
        return segment;
      } catch (IOException | RuntimeException | Error e) {
        segment.release();
        throw e;
      }
    } catch (IOException | RuntimeException | Error e) {
      // Nothing was recorded in it. It takes space that someone may be waiting for.
      deleteAfter(path, e);
      if (used != null) {
        deleteAfter(used, e);
      }
      throw e;
    }
  }

  @Override
  public @Nullable Preparation prepare() {
    return spare.isEmpty() ? new NewFile(directory.resolve("journal-" + nextNumber++)) : null;
  }

  /** A file without a head, which an opening takes for none: no record is in it. */
  private final class NewFile implements Preparation {
    private final Path path;

    NewFile(Path path) {
      this.path = path;
    }

    @Override
    public void make() throws IOException {
      try (DiskFile file = written(path, usual)) {
        if (isForced) {
          file.force();
        }
      } catch (IOException | RuntimeException | Error e) {
        deleteAfter(path, e);
        throw e;
      }
    }

    @Override
    public void keep(boolean isWanted) {
      if (isWanted) {
        keepSpare(path, usual);
      } else {
        deleteSurplus(path);
      }
    }
  }

  private DiskFile written(Path path, long capacity) throws IOException {
    DiskFile file = disk.create(path);
    try {
      ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(BLOCK, capacity));
      for (long at = 0; at < capacity; at += zeros.limit()) {
        zeros.clear().limit((int) Math.min(zeros.capacity(), capacity - at));
        file.write(at, zeros);
      }
      return file;
    } catch (IOException | RuntimeException | Error e) {
      closeAfter(file, e);
      throw e;
    }
  }

  private DiskFile renamed(Path used, Path path) throws IOException {
    disk.rename(used, path);
    return disk.open(path);
  }

  private static void closeAfter(DiskFile file, Throwable cause) {
    try {
      file.close();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private void deleteAfter(Path path, Throwable cause) {
    try {
      disk.delete(path);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public void retire(JournalSegment segment) {
    segment.release();
    keepSpare(directory.resolve("journal-" + segment.number()), segment.capacity());
  }

  private void keepSpare(Path path, long length) {
    if (length == usual) {
      spare.add(path);
      if (spare.size() <= SPARE) {
        return;
      }
    }
    deleteSurplus(length == usual ? spare.remove() : path);
  }

  private void deleteSurplus(Path surplus) {
    try {
      disk.delete(surplus);
    } catch (IOException e) {
      // It costs space, nothing else; the next open finds it and tries again.
      LOG.warn("The file {}, which is not needed any more, cannot be deleted", surplus, e);
    }
  }

  @Override
  public String damage() {
    return String.join("; ", damaged.values());
  }

  @Override
  public void discardDamaged() {
    damaged.keySet().forEach(this::deleteSurplus);
    damaged.clear();
  }

  private record Mapped(MappedFile mapping) implements JournalSegment.Backing {
    @Override
    public void force(long offset, long length) throws IOException {
      mapping.force(offset, length);
    }

    @Override
    public void release() {
      mapping.close();
    }
  }
}
