package io.pressmark.chronicle.internal.backup;

import static java.util.Objects.requireNonNull;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.chronicle.internal.files.DiskFile;
import io.pressmark.chronicle.internal.files.FileHeadDescriptor;
import io.pressmark.chronicle.internal.files.TableCodec;
import io.pressmark.chronicle.internal.files.TableEntry;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a backup: {@link #entry entries}, then {@link #change changes}, then each table's {@link
 * #names}, then {@link #finish}.
 *
 * <p>It is written beside its place, under a name that ends with {@code .partial}, and takes its
 * name only when it is whole and on the disk. So nothing half ever has the name; what a killed
 * process left under the other one is overwritten by the next attempt. Not thread-safe.
 */
public final class BackupWriter implements AutoCloseable {
  private static final int ENTRY_HEAD = Short.BYTES + Integer.BYTES;

  private final Disk disk;
  private final Path target;
  private final Path partial;
  private final DiskFile file;
  private final FrameWriter frames;
  private int type = BackupDescriptor.START;
  private int space;
  private long entries;
  private long changes;
  private boolean finished;

  private BackupWriter(Disk disk, Path target, Path partial, DiskFile file) throws IOException {
    this.disk = disk;
    this.target = target;
    this.partial = partial;
    this.file = file;
    this.frames =
        new FrameWriter(
            file, FileHeadDescriptor.encode(BackupDescriptor.CODEC, BackupDescriptor.VERSION));
  }

  /**
   * Begins a backup.
   *
   * @param target its place; nothing may be there yet
   * @throws FileAlreadyExistsException when something is there
   * @throws IOException when the operating system refuses; nothing is left then
   */
  public static BackupWriter create(Path target, Disk disk, BackupStart start) throws IOException {
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(
          target.toString(), null, "a backup never replaces a file; choose another name");
    }
    Path partial = partial(target);
    disk.delete(partial);
    DiskFile file = disk.create(partial);
    BackupWriter writer = null;
    try {
      writer = new BackupWriter(disk, target, partial, file);
      writer.start(start);
      return writer;
    } catch (IOException | RuntimeException | Error e) {
      discard(writer, file, disk, partial, e);
      throw e;
    }
  }

  private static void discard(
      @Nullable BackupWriter writer, DiskFile file, Disk disk, Path partial, Throwable cause) {
    try {
      if (writer != null) {
        writer.close();
        return;
      }
      file.close();
      disk.delete(partial);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Where a backup is written until it is whole. */
  public static Path partial(Path target) {
    return target.resolveSibling(target.getFileName() + ".partial");
  }

  private void start(BackupStart start) throws IOException {
    frames
        .payload(2 * Long.BYTES + 2 * Integer.BYTES + Long.BYTES)
        .putLong(start.store().getMostSignificantBits())
        .putLong(start.store().getLeastSignificantBits())
        .putInt(start.pageSize())
        .putInt(start.hashVersion())
        .putLong(start.madeAt());
    endFrame();
  }

  /** Adds an entry; those of a space come together and in the order of their keys. */
  public void entry(int ofSpace, byte[] bytes, int key, int keyLength, int value, int valueLength)
      throws IOException {
    if (ofSpace != space || frames.isFull()) {
      endFrame();
    }
    enter(BackupDescriptor.ENTRIES);
    space = ofSpace;
    ByteBuffer out = frames.payload(Integer.BYTES + ENTRY_HEAD + keyLength + valueLength);
    if (frames.isEmpty()) {
      out.putInt(ofSpace);
    }
    putEntry(out, bytes, key, keyLength, bytes, value, valueLength);
    entries++;
  }

  /**
   * Adds a change.
   *
   * @param valueLength -1 when the entry was deleted
   */
  public void change(
      int ofSpace,
      byte[] keyBytes,
      int key,
      int keyLength,
      byte[] valueBytes,
      int value,
      int valueLength)
      throws IOException {
    if (frames.isFull()) {
      endFrame();
    }
    enter(BackupDescriptor.RECORDS);
    int length = Math.max(0, valueLength);
    ByteBuffer out = frames.payload(Integer.BYTES + ENTRY_HEAD + keyLength + length);
    out.putInt(ofSpace);
    putEntry(out, keyBytes, key, keyLength, valueBytes, value, valueLength);
    changes++;
  }

  private static void putEntry(
      ByteBuffer out,
      byte[] keyBytes,
      int key,
      int keyLength,
      byte[] valueBytes,
      int value,
      int valueLength) {
    out.putShort((short) keyLength).putInt(valueLength).put(keyBytes, key, keyLength);
    if (valueLength > 0) {
      out.put(valueBytes, value, valueLength);
    }
  }

  /** Adds the catalogue, once, behind all entries and changes. */
  public void catalogue(int nextTableId, List<TableEntry> tables) throws IOException {
    enter(BackupDescriptor.CATALOGUE);
    byte[] encoded = TableCodec.encode(tables);
    frames.payload(Integer.BYTES + encoded.length).putInt(nextTableId).put(encoded);
    endFrame();
  }

  /** Adds the attribute names of a table, in the order of their ids. */
  public void names(int table, List<String> names) throws IOException {
    enter(BackupDescriptor.NAMES);
    frames.payload(Integer.BYTES + Short.BYTES).putInt(table).putShort((short) names.size());
    for (String name : names) {
      byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
      frames.payload(Short.BYTES + utf8.length).putShort((short) utf8.length).put(utf8);
    }
    endFrame();
  }

  /** Ends the frame under way if it is of another type. Types come in ascending order. */
  private void enter(int next) throws IOException {
    if (next < type) {
      throw new IllegalStateException("frame " + next + " behind frame " + type);
    }
    if (next != type) {
      endFrame();
      type = next;
    }
  }

  private void endFrame() throws IOException {
    if (!frames.isEmpty()) {
      frames.endFrame(type);
    }
  }

  /** How many entries and changes were added. */
  public long added() {
    return entries + changes;
  }

  /**
   * Ends the backup and gives it its name; when this returns it is on the disk.
   *
   * @param lastRecord the number of the last change it contains
   * @return its length in bytes
   */
  public long finish(long lastRecord) throws IOException {
    enter(BackupDescriptor.END);
    frames
        .payload(3 * Long.BYTES + Integer.BYTES)
        .putLong(lastRecord)
        .putLong(entries)
        .putLong(changes)
        .putInt(frames.checksum());
    endFrame();
    file.force();
    frames.close();
    file.close();
    try {
      disk.rename(partial, target);
      disk.forceDirectory(
          requireNonNull(target.toAbsolutePath().getParent(), "a file is in a directory"));
    } catch (IOException e) {
      // Perhaps it has its name already, and nobody knows for how long.
      deleteAfter(target, e);
      throw e;
    }
    finished = true;
    return frames.length();
  }

  private void deleteAfter(Path file, IOException cause) {
    try {
      disk.delete(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** Unless the backup is finished, nothing of it is left. */
  @Override
  public void close() throws IOException {
    if (finished) {
      return;
    }
    frames.close();
    try {
      file.close();
    } finally {
      disk.delete(partial);
    }
  }
}
