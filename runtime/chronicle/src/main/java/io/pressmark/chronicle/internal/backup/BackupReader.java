package io.pressmark.chronicle.internal.backup;

import io.pressmark.chronicle.internal.files.TableCodec;
import io.pressmark.chronicle.internal.files.TableEntry;
import io.pressmark.core.error.RequestException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.store.ProgressListener;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads a backup from its beginning to its end. Whoever builds something from it reads it twice:
 * first to verify all of it and to learn its catalogue, which comes last, then to use its entries.
 */
public final class BackupReader {
  private static final BackupVisitor NOBODY =
      new BackupVisitor() {
        @Override
        public void entry(
            int space, byte[] bytes, int key, int keyLength, int value, int valueLength) {}

        @Override
        public void change(
            int space, byte[] bytes, int key, int keyLength, int value, int valueLength) {}
      };

  private final FrameReader frames;
  private final BackupVisitor visitor;
  private final Map<Integer, List<String>> names = new HashMap<>();
  private int lastType;
  private @Nullable BackupStart start;
  private int nextTableId;
  private List<TableEntry> tables = List.of();
  private long entries;
  private long changes;

  private BackupReader(FrameReader frames, BackupVisitor visitor) {
    this.frames = frames;
    this.visitor = visitor;
  }

  /**
   * Reads and checks every byte.
   *
   * @param phase what the listener is told that this is; done and total are bytes of the file
   * @throws StoreCorruptException when the file is not a whole backup; it names file and place
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   * @throws IOException when the operating system refuses
   */
  public static BackupContent verify(Path file, String phase, ProgressListener listener)
      throws IOException {
    return read(file, NOBODY, phase, listener);
  }

  /** Reads and checks every byte, as {@link #verify}, and hands out what there is on the way. */
  public static BackupContent read(
      Path file, BackupVisitor visitor, String phase, ProgressListener listener)
      throws IOException {
    try (FrameReader frames = FrameReader.open(file)) {
      return new BackupReader(frames, visitor).readAll(phase, listener);
    }
  }

  private BackupContent readAll(String phase, ProgressListener listener) throws IOException {
    while (frames.next()) {
      BackupContent content = take(frames.type(), frames.payload());
      listener.progress(phase, frames.position(), frames.length());
      if (content != null) {
        if (frames.next()) {
          throw frames.damaged("something follows its end");
        }
        return content;
      }
    }
    throw frames.damaged("it has no end; it was not finished");
  }

  private @Nullable BackupContent take(int type, ByteBuffer payload) {
    if (!follows(type)) {
      throw frames.damaged("a frame of type " + type + " follows one of type " + lastType);
    }
    lastType = type;
    try {
      switch (type) {
        case BackupDescriptor.START -> start = readStart(payload);
        case BackupDescriptor.ENTRIES -> readEntries(payload);
        case BackupDescriptor.RECORDS -> readChanges(payload);
        case BackupDescriptor.CATALOGUE -> readCatalogue(payload);
        case BackupDescriptor.NAMES -> readNames(payload);
        default -> {
          return readEnd(payload);
        }
      }
    } catch (BufferUnderflowException e) {
      throw frames.damaged("the payload of a frame is too short");
    }
    if (payload.hasRemaining()) {
      throw frames.damaged("the payload of a frame is too long");
    }
    return null;
  }

  private boolean follows(int type) {
    return switch (type) {
      case BackupDescriptor.START -> lastType == 0;
      case BackupDescriptor.ENTRIES ->
          lastType == BackupDescriptor.START || lastType == BackupDescriptor.ENTRIES;
      case BackupDescriptor.RECORDS ->
          lastType >= BackupDescriptor.START && lastType <= BackupDescriptor.RECORDS;
      case BackupDescriptor.CATALOGUE ->
          lastType >= BackupDescriptor.START && lastType <= BackupDescriptor.RECORDS;
      case BackupDescriptor.NAMES ->
          lastType == BackupDescriptor.CATALOGUE || lastType == BackupDescriptor.NAMES;
      case BackupDescriptor.END ->
          lastType == BackupDescriptor.CATALOGUE || lastType == BackupDescriptor.NAMES;
      default -> false;
    };
  }

  private static BackupStart readStart(ByteBuffer in) {
    UUID store = new UUID(in.getLong(), in.getLong());
    return new BackupStart(store, in.getInt(), in.getInt(), in.getLong());
  }

  @SuppressWarnings("ByteBufferBackingArray") // a payload is wrapped from its first byte on
  private void readEntries(ByteBuffer in) {
    int space = in.getInt();
    while (in.hasRemaining()) {
      int keyLength = Short.toUnsignedInt(in.getShort());
      int valueLength = in.getInt();
      int key = skip(in, keyLength);
      int value = skip(in, valueLength);
      visitor.entry(space, in.array(), key, keyLength, value, valueLength);
      entries++;
    }
  }

  @SuppressWarnings("ByteBufferBackingArray") // a payload is wrapped from its first byte on
  private void readChanges(ByteBuffer in) {
    while (in.hasRemaining()) {
      int space = in.getInt();
      int keyLength = Short.toUnsignedInt(in.getShort());
      int valueLength = in.getInt();
      int key = skip(in, keyLength);
      int value = valueLength == BackupDescriptor.DELETED ? 0 : skip(in, valueLength);
      visitor.change(space, in.array(), key, keyLength, value, valueLength);
      changes++;
    }
  }

  /** Passes over some bytes; where they begin. */
  private static int skip(ByteBuffer in, int length) {
    if (length < 0 || length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    int from = in.position();
    in.position(from + length);
    return from;
  }

  private void readCatalogue(ByteBuffer in) {
    nextTableId = in.getInt();
    try {
      tables = TableCodec.decode(in, frames.version());
    } catch (IllegalArgumentException | IllegalStateException | RequestException e) {
      throw frames.damaged("its catalogue makes no sense: " + e.getMessage());
    }
    Set<Integer> ids = new HashSet<>();
    Set<String> tableNames = new HashSet<>();
    for (TableEntry table : tables) {
      boolean isNew = ids.add(table.id()) && tableNames.add(table.label());
      if (!isNew || table.id() < 1 || table.id() >= nextTableId || !isDivided(table)) {
        throw frames.damaged("its catalogue makes no sense at table '" + table.label() + "'");
      }
    }
  }

  /** Whether the partitions begin at hash 0 and ascend. */
  private static boolean isDivided(TableEntry table) {
    if (table.partitions().isEmpty() || table.partitions().get(0).firstHash() != 0) {
      return false;
    }
    for (int i = 1; i < table.partitions().size(); i++) {
      long before = table.partitions().get(i - 1).firstHash();
      if (Long.compareUnsigned(before, table.partitions().get(i).firstHash()) >= 0) {
        return false;
      }
    }
    return true;
  }

  private void readNames(ByteBuffer in) {
    int table = in.getInt();
    int count = Short.toUnsignedInt(in.getShort());
    Set<String> ofTable = new LinkedHashSet<>();
    for (int i = 0; i < count; i++) {
      byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
      in.get(utf8);
      boolean isNew = ofTable.add(new String(utf8, StandardCharsets.UTF_8));
      if (!isNew || utf8.length == 0 || utf8.length > NameDictionary.MAX_NAME_BYTES) {
        throw frames.damaged("the names of table " + table + " make no sense");
      }
    }
    if (count > NameDictionary.MAX_NAMES || names.put(table, List.copyOf(ofTable)) != null) {
      throw frames.damaged("it has the names of table " + table + " twice, or too many of them");
    }
  }

  private BackupContent readEnd(ByteBuffer in) {
    long lastRecord = in.getLong();
    boolean complete =
        in.getLong() == entries
            && in.getLong() == changes
            && in.getInt() == frames.checksumBefore()
            && !in.hasRemaining();
    if (start == null || !complete) {
      throw frames.damaged("a part of it is missing or not its own");
    }
    return new BackupContent(start, lastRecord, nextTableId, tables, names, entries, changes);
  }
}
