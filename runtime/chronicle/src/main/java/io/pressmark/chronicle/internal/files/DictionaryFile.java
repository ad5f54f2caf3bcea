package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.format.NameDictionary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code dictionary}: the attribute names of all tables with the ids that stand for them,
 * in the order in which they were given. Append-only.
 *
 * <pre>
 *   file    := head (32) | record*
 *   record  := length of the payload (2) | the same, complemented (2)
 *              | CRC32C of the payload (4) | payload
 *   payload := table id (4) | name id (2) | name, UTF-8
 *            | -1 (4) | 0 (2) | number of names before it (4)
 * </pre>
 *
 * Big-endian. A record that the end of the file cuts off is what a killed process leaves, and zeros
 * up to the end are what a power failure may leave of a record that was under way: no item refers
 * to it, and it is removed at open. A record that is wrong in any other way is damage, and so are
 * these after an end that cannot leave them, see {@link Tail}. Closing a store ends the file with a
 * record that counts: a file that was cut between two records is damaged, too.
 *
 * <p>Each record is forced to the disk before its id is used. Names are few and come early in a
 * table's life, and an id that was lost after an item used it would later stand for another name.
 *
 * <p>Thread-safe.
 */
public final class DictionaryFile implements AutoCloseable {
  /** The name of the file in the store's directory. */
  public static final String NAME = "dictionary";

  private static final String CODEC = "dictionary";
  private static final int VERSION = 1;
  private static final int OLDEST = 1;
  private static final int PREFIX = 2 * Short.BYTES + Integer.BYTES;

  /** In the place of a table's id: the record counts. */
  private static final int COUNT = -1;

  private static final int NAME_OFFSET = Integer.BYTES + Short.BYTES;
  private static final int LONGEST = NAME_OFFSET + NameDictionary.MAX_NAME_BYTES;

  /** What the store's last end may have left behind the last whole record. */
  public enum Tail {
    /** Nothing: it was closed. */
    NONE,
    /** The beginning of a record: its process was killed. */
    CUT_OFF,
    /** That, or zeros: the operating system went down. */
    ZEROS
  }

  private final Path file;

  private final DiskFile access;

  private final Map<Integer, List<String>> names = new HashMap<>();

  /** The end of the last whole record. */
  private long end;

  /** How many names there are, and whether the last record says so. */
  private int count;

  private boolean isCounted;

  private boolean closed;

  /** Why nothing can be appended any more; null as long as it can. */
  private @Nullable IOException failure;

  private DictionaryFile(Path file, DiskFile access) {
    this.file = file;
    this.access = access;
  }

  /** Makes the file of a new store. */
  public static DictionaryFile create(Path directory, Disk disk) {
    Path file = directory.resolve(NAME);
    try {
      DurableFiles.replace(disk, file, FileHeadDescriptor.encode(CODEC, VERSION));
      return read(file, Tail.CUT_OFF, disk);
    } catch (IOException e) {
      throw new StoreIoException(
          "The store's file " + file + " cannot be made: " + e.getMessage(), e);
    }
  }

  /**
   * Opens the file of a store.
   *
   * @param tail what may stand behind the last whole record; anything else there is damage
   * @throws StoreCorruptException when it is missing or damaged
   */
  public static DictionaryFile open(Path directory, Tail tail, Disk disk) {
    Path file = directory.resolve(NAME);
    if (!Files.exists(file)) {
      throw new StoreCorruptException(
          "The store's file " + file + " is missing; restore the store from a backup");
    }
    try {
      return read(file, tail, disk);
    } catch (IOException e) {
      throw new StoreIoException(
          "The store's file " + file + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /**
   * Makes the file of a store that begins with names, in place of any that is there.
   *
   * @param names the names of each table, by ascending id from 0
   */
  public static void create(Path directory, Map<Integer, List<String>> names, Disk disk)
      throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write(FileHeadDescriptor.encode(CODEC, VERSION));
    int count = 0;
    for (Map.Entry<Integer, List<String>> table : new TreeMap<>(names).entrySet()) {
      for (int id = 0; id < table.getValue().size(); id++) {
        content.write(record(table.getKey(), id, table.getValue().get(id)).array());
        count++;
      }
    }
    content.write(record(COUNT, 0, countOf(count)).array());
    DurableFiles.replace(disk, directory.resolve(NAME), content.toByteArray());
  }

  private static ByteBuffer record(int table, int id, String name) {
    return record(table, id, name.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] countOf(int names) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(names).array();
  }

  private static ByteBuffer record(int table, int id, byte[] utf8) {
    int length = NAME_OFFSET + utf8.length;
    ByteBuffer out = ByteBuffer.allocate(PREFIX + length);
    out.position(PREFIX).putInt(table).putShort((short) id).put(utf8);
    out.putShort(0, (short) length).putShort(Short.BYTES, (short) ~length);
    return out.putInt(2 * Short.BYTES, checksum(out.array(), PREFIX, length)).rewind();
  }

  private static DictionaryFile read(Path file, Tail tail, Disk disk) throws IOException {
    byte[] content = Files.readAllBytes(file);
    FileHeadDescriptor.check(file, content, CODEC, OLDEST, VERSION);
    DictionaryFile dictionary = new DictionaryFile(file, disk.open(file));
    try {
      dictionary.read(content);
      if (tail == Tail.NONE && !dictionary.isCounted) {
        throw dictionary.damaged();
      }
      if (dictionary.end < content.length) {
        dictionary.requireAllowed(content, tail);
        dictionary.access.truncate(dictionary.end);
      }
      return dictionary;
    } catch (IOException | RuntimeException e) {
      dictionary.access.close();
      throw e;
    }
  }

  /** Reads whole records up to the end, or to where none begins. */
  private void read(byte[] content) {
    ByteBuffer in = ByteBuffer.wrap(content).position(FileHeadDescriptor.LENGTH);
    end = in.position();
    while (in.remaining() >= PREFIX) {
      int length = Short.toUnsignedInt(in.getShort());
      int complement = ~in.getShort() & 0xFFFF;
      int checksum = in.getInt();
      if (length == 0 && isZero(content, (int) end)) {
        return;
      }
      if (length != complement || length <= NAME_OFFSET || length > LONGEST) {
        throw damaged();
      }
      if (length > in.remaining()) {
        return;
      }
      if (checksum != checksum(content, in.position(), length)) {
        throw damaged();
      }
      int table = in.getInt();
      int id = Short.toUnsignedInt(in.getShort());
      byte[] name = new byte[length - NAME_OFFSET];
      in.get(name);
      if (table == COUNT) {
        if (!Arrays.equals(name, countOf(count))) {
          throw damaged();
        }
        isCounted = true;
        end = in.position();
        continue;
      }
      List<String> known = names.computeIfAbsent(table, none -> new ArrayList<>());
      if (id != known.size()) {
        throw damaged();
      }
      known.add(new String(name, StandardCharsets.UTF_8));
      count++;
      isCounted = false;
      end = in.position();
    }
  }

  private void requireAllowed(byte[] content, Tail tail) {
    if (tail == Tail.NONE || (tail == Tail.CUT_OFF && isZero(content, (int) end))) {
      throw damaged();
    }
  }

  private static boolean isZero(byte[] content, int from) {
    for (int at = from; at < content.length; at++) {
      if (content[at] != 0) {
        return false;
      }
    }
    return true;
  }

  private StoreCorruptException damaged() {
    return new StoreCorruptException(
        "The store's file "
            + file
            + " is damaged at offset "
            + end
            + "; restore the store from a backup");
  }

  /** The names of a table, by ascending id from 0. */
  public synchronized List<String> names(int table) {
    return List.copyOf(names.getOrDefault(table, List.of()));
  }

  /**
   * Appends a name. When this returns it is on the disk.
   *
   * @param table the table's id
   * @param id the name's id, one more than the last one of the table
   * @throws StoreIoException when it cannot be written. No item may use the id then. If what is in
   *     the file is not known, no later name is taken either, until the store is opened again
   * @throws StoreClosedException when the store was closed
   */
  public synchronized void append(int table, int id, String name) {
    if (closed) {
      throw new StoreClosedException("The store is closed; open it again to go on");
    }
    if (failure != null) {
      throw notAdded(name, failure);
    }
    List<String> known = names.computeIfAbsent(table, none -> new ArrayList<>());
    if (id != known.size()) {
      throw new IllegalArgumentException(
          "table " + table + " has " + known.size() + " names, the next id is not " + id);
    }
    ByteBuffer out = record(table, id, name);
    write(name, out);
    force(name);
    end += out.capacity();
    known.add(name);
    count++;
    isCounted = false;
  }

  /**
   * Ends the file with the number of its names, and forces it, before the store counts as closed.
   *
   * @throws IOException when it cannot be written, or what is in the file is not known since a name
   *     could not be added; the store may not count as closed then
   */
  public synchronized void writeCount() throws IOException {
    if (failure != null) {
      throw new IOException(
          "a name could not be added to " + file + ": " + failure.getMessage(), failure);
    }
    if (!isCounted) {
      ByteBuffer out = record(COUNT, 0, countOf(count));
      access.write(end, out);
      access.force();
      end += out.capacity();
      isCounted = true;
    }
  }

  private void write(String name, ByteBuffer record) {
    try {
      access.write(end, record);
    } catch (IOException e) {
      cutOff(e);
      throw notAdded(name, e);
    }
  }

  /** Removes what a failed write left, so that the next one finds the file as it was. */
  private void cutOff(IOException cause) {
    try {
      access.truncate(end);
    } catch (IOException e) {
      cause.addSuppressed(e);
      failure = cause;
    }
  }

  private void force(String name) {
    try {
      access.force();
    } catch (IOException e) {
      // The system may have dropped what it could not write, and a second force would not say so.
      failure = e;
      throw notAdded(name, e);
    }
  }

  private StoreIoException notAdded(String name, IOException cause) {
    return new StoreIoException(
        "The attribute name '"
            + name
            + "' cannot be added to "
            + file
            + (failure == null ? "" : ", nor can any other until the store is opened again")
            + ": "
            + cause.getMessage(),
        cause);
  }

  private static int checksum(byte[] content, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, offset, length);
    return (int) checksum.getValue();
  }

  /** Closes the file; what was appended is on the disk. */
  @Override
  public synchronized void close() {
    closed = true;
    try {
      access.close();
    } catch (IOException e) {
      throw new StoreIoException(
          "The store's file " + file + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
