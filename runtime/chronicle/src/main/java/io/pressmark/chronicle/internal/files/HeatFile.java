package io.pressmark.chronicle.internal.files;

import io.pressmark.core.error.StoreException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code heat}: which partition keys were used most when the store was closed, so that
 * they can be told when it is opened. Nothing depends on it: a store without the file, or with a
 * damaged one, has counted nothing yet.
 *
 * <pre>
 *   0        32        36           40           56
 *   +--------+---------+------------+------------+---------+
 *   | head   | length  | checksum   | store id   | entry*  |      big-endian; of all that follows
 *   +--------+---------+------------+------------+---------+
 *   entry := table id (4) | count (8) | key length (2) | partition key
 * </pre>
 */
public final class HeatFile {
  /** The name of the file in the store's directory. */
  public static final String NAME = "heat";

  private static final Logger LOG = LoggerFactory.getLogger(HeatFile.class);
  private static final String CODEC = "heat";
  private static final int VERSION = 1;
  private static final int BODY = FileHeadDescriptor.LENGTH + 2 * Integer.BYTES;
  private static final int STORE_ID = 2 * Long.BYTES;
  private static final int ENTRY = Integer.BYTES + Long.BYTES + Short.BYTES;

  /**
   * A partition key that was used often.
   *
   * @param table id of the table
   * @param count how often it was met in the sample
   * @param key the encoded partition key
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Entry(int table, long count, byte[] key) {}

  private final Path file;
  private final Disk disk;
  private final UUID store;

  /**
   * @param store the id of the store; what another one wrote is not read
   */
  public HeatFile(Path directory, Disk disk, UUID store) {
    this.file = directory.resolve(NAME);
    this.disk = disk;
    this.store = store;
  }

  /** What the file says; nothing when it cannot be read. */
  public List<Entry> read() {
    try {
      return Files.exists(file) ? decode(Files.readAllBytes(file)) : List.of();
    } catch (IOException | StoreException e) {
      LOG.info("What was used most is not known: {} cannot be read: {}", file, e.getMessage());
      return List.of();
    }
  }

  private List<Entry> decode(byte[] content) throws IOException {
    FileHeadDescriptor.check(file, content, CODEC, VERSION, VERSION);
    if (content.length < BODY + STORE_ID) {
      throw new IOException("it is truncated");
    }
    ByteBuffer in = ByteBuffer.wrap(content).position(FileHeadDescriptor.LENGTH);
    int length = in.getInt();
    int checksum = in.getInt();
    if (length != content.length - BODY || checksum != checksum(content)) {
      throw new IOException("its checksum is wrong");
    }
    if (!store.equals(new UUID(in.getLong(), in.getLong()))) {
      throw new IOException("it belongs to another store");
    }
    List<Entry> entries = new ArrayList<>();
    while (in.remaining() >= ENTRY) {
      int table = in.getInt();
      long count = in.getLong();
      byte[] key = new byte[Math.min(Short.toUnsignedInt(in.getShort()), in.remaining())];
      in.get(key);
      entries.add(new Entry(table, count, key));
    }
    return entries;
  }

  /** Replaces the file. */
  public void write(List<Entry> entries) throws IOException {
    int length = STORE_ID + entries.stream().mapToInt(entry -> ENTRY + entry.key().length).sum();
    byte[] content = new byte[BODY + length];
    ByteBuffer out = ByteBuffer.wrap(content).position(BODY);
    out.putLong(store.getMostSignificantBits()).putLong(store.getLeastSignificantBits());
    for (Entry entry : entries) {
      out.putInt(entry.table()).putLong(entry.count());
      out.putShort((short) entry.key().length).put(entry.key());
    }
    out.position(0);
    out.put(FileHeadDescriptor.encode(CODEC, VERSION)).putInt(length).putInt(checksum(content));
    DurableFiles.replace(disk, file, content);
  }

  private static int checksum(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, BODY, content.length - BODY);
    return (int) checksum.getValue();
  }
}
