package io.pressmark.chronicle.internal.files;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.TagRules;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The list of tables in {@code CONTROL} and in backups. All numbers big-endian; a text is its
 * length in bytes (2 bytes) and its UTF-8.
 *
 * <pre>
 *   tables    := count (4) | table*
 *   table     := id (4) | name (text) | partition key | keys (1: 1 or 2) | [sort key]
 *                | indexes (1) | index* | time to live (text, empty for none)
 *                | stream (1: 0, or 1 + the ordinal of its view)
 *                | role (1: 0 or 1) | [table (4) | index name (text) | filled (1)]
 *                | created (8, milliseconds since the epoch) | read units (8) | write units (8)
 *                | protected (1: 0 or 1) | tags (1) | (key (text) | value (text))*
 *                | partitions (4) | partition*
 *                Both units are 0 for a table without a limit of throughput.
 *   index     := name (text) | kind (1: 'G' or 'L') | partition keys (1) | key* | sort keys (1) | key*
 *                | projection (1: 'A', 'K' or 'I') | included (1) | included name (text)*
 *   key       := name (text) | type (1: 'S', 'N' or 'B')
 *   partition := first hash (8) | item bytes (8) | entry bytes (8) | pages (8)
 *                | pages of chunks (8)
 * </pre>
 *
 * In version 1 of the two files there was nothing between the units and the partitions.
 */
public final class TableCodec {
  private static final List<StreamView> VIEWS = List.of(StreamView.values());

  private static final int VERSION_WITHOUT_SETTINGS = 1;

  private TableCodec() {}

  /** The tables as bytes. */
  public static byte[] encode(List<TableEntry> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      write(out, tables);
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  static void write(DataOutputStream out, List<TableEntry> tables) throws IOException {
    out.writeInt(tables.size());
    for (TableEntry table : tables) {
      writeTable(out, table);
    }
  }

  private static void writeTable(DataOutputStream out, TableEntry table) throws IOException {
    TableDefinition definition = table.definition();
    out.writeInt(table.id());
    writeText(out, definition.name());
    writeKey(out, definition.partitionKey());
    out.writeByte(definition.sortKey().isPresent() ? 2 : 1);
    if (definition.sortKey().isPresent()) {
      writeKey(out, definition.sortKey().get());
    }
    out.writeByte(definition.indexes().size());
    for (IndexDefinition index : definition.indexes()) {
      IndexCodec.write(out, index);
    }
    writeText(out, definition.timeToLive().orElse(""));
    out.writeByte(definition.stream().map(view -> 1 + VIEWS.indexOf(view)).orElse(0));
    writeRole(out, table.role());
    out.writeLong(table.createdMillis());
    ProvisionedThroughput throughput = table.throughput();
    out.writeLong(throughput == null ? 0 : throughput.readUnits());
    out.writeLong(throughput == null ? 0 : throughput.writeUnits());
    writeSettings(out, table.settings());
    out.writeInt(table.partitions().size());
    for (PartitionEntry partition : table.partitions()) {
      out.writeLong(partition.firstHash());
      out.writeLong(partition.itemBytes());
      out.writeLong(partition.entryBytes());
      out.writeLong(partition.pages());
      out.writeLong(partition.chunkPages());
    }
  }

  private static void writeSettings(DataOutputStream out, TableSettings settings)
      throws IOException {
    out.writeBoolean(settings.isProtected());
    out.writeByte(settings.tags().size());
    for (Map.Entry<String, String> tag : settings.tags().entrySet()) {
      writeText(out, tag.getKey());
      writeText(out, tag.getValue());
    }
  }

  private static void writeRole(DataOutputStream out, @Nullable HiddenRole role)
      throws IOException {
    out.writeByte(role == null ? 0 : 1);
    if (role != null) {
      out.writeInt(role.table());
      writeText(out, role.index());
      out.writeByte(role.filled() ? 1 : 0);
    }
  }

  static void writeKey(DataOutputStream out, KeyAttribute key) throws IOException {
    writeText(out, key.name());
    out.writeByte(key.type().name().charAt(0));
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(utf8.length);
    out.write(utf8);
  }

  /**
   * Reads the tables at the buffer's position.
   *
   * @param version that of the file, {@code CONTROL} or a backup
   * @throws java.nio.BufferUnderflowException when the bytes end too early
   * @throws IllegalArgumentException when a type is none, or an index has no entries
   * @throws io.pressmark.core.error.ValidationException when a name is none
   */
  public static List<TableEntry> decode(ByteBuffer in, int version) {
    List<TableEntry> tables = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      tables.add(readTable(in, version));
    }
    requireWhole(tables);
    return tables;
  }

  /**
   * Every index has a table of its entries, every stream one of its records; there may be one of
   * tokens, and there is nothing else.
   */
  private static void requireWhole(List<TableEntry> tables) {
    Set<HiddenRole> expected = new HashSet<>();
    expected.add(HiddenRole.TOKENS);
    for (TableEntry table : tables) {
      TableDefinition definition = table.definition();
      if (table.role() == null) {
        definition
            .indexes()
            .forEach(index -> expected.add(new HiddenRole(table.id(), index.name(), true)));
        definition.stream().ifPresent(view -> expected.add(HiddenRole.stream(table.id())));
      }
    }
    for (TableEntry table : tables) {
      HiddenRole role = table.role();
      if (role != null && !expected.remove(new HiddenRole(role.table(), role.index(), true))) {
        throw new IllegalArgumentException(
            "table " + table.id() + " is for an index or a stream that there is not");
      }
    }
    expected.remove(HiddenRole.TOKENS);
    if (!expected.isEmpty()) {
      throw new IllegalArgumentException("there is nothing for " + expected);
    }
  }

  private static TableEntry readTable(ByteBuffer in, int version) {
    int id = in.getInt();
    TableDefinition.Builder definition = TableDefinition.builder(readText(in));
    definition.partitionKey(readText(in), readType(in));
    if (in.get() == 2) {
      definition.sortKey(readText(in), readType(in));
    }
    for (int count = in.get(); count > 0; count--) {
      definition.index(IndexCodec.read(in));
    }
    String timeToLive = readText(in);
    if (!timeToLive.isEmpty()) {
      definition.timeToLive(timeToLive);
    }
    int stream = in.get();
    if (stream < 0 || stream > VIEWS.size()) {
      throw new IllegalArgumentException("no stream view has the number " + stream);
    }
    if (stream > 0) {
      definition.stream(VIEWS.get(stream - 1));
    }
    HiddenRole role =
        in.get() == 0 ? null : new HiddenRole(in.getInt(), readText(in), in.get() == 1);
    long created = in.getLong();
    long reads = in.getLong();
    long writes = in.getLong();
    ProvisionedThroughput throughput =
        reads == 0 && writes == 0 ? null : new ProvisionedThroughput(reads, writes);
    TableSettings settings =
        version == VERSION_WITHOUT_SETTINGS ? TableSettings.NONE : readSettings(in);
    List<PartitionEntry> partitions = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      partitions.add(
          new PartitionEntry(in.getLong(), in.getLong(), in.getLong(), in.getLong(), in.getLong()));
    }
    return new TableEntry(id, definition.build(), partitions, role, created, throughput, settings);
  }

  private static TableSettings readSettings(ByteBuffer in) {
    int isProtected = in.get();
    if (isProtected != 0 && isProtected != 1) {
      throw new IllegalArgumentException("protected is " + isProtected);
    }
    SortedMap<String, String> tags = new TreeMap<>();
    for (int count = in.get(); count > 0; count--) {
      tags.put(readText(in), readText(in));
    }
    return new TableSettings(isProtected == 1, TagRules.requireValid(tags));
  }

  static ScalarType readType(ByteBuffer in) {
    return ScalarType.valueOf(String.valueOf((char) in.get()));
  }

  static String readText(ByteBuffer in) {
    byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
