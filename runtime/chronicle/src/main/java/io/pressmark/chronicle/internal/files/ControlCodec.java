package io.pressmark.chronicle.internal.files;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The body of {@code CONTROL}, version 1. All numbers big-endian; a text is its length in bytes (2
 * bytes) and its UTF-8.
 *
 * <pre>
 *   body      := store id (16) | page size (4) | hash version (4) | clean (1) | boot id (text)
 *                | next table id (4) | extents (4) | extent* | tables (4) | table*
 *   extent    := number (4) | pages (4) | length (8) | header checksum (4)
 *   table     := id (4) | name (text) | partition key | keys (1: 1 or 2) | [sort key]
 *                | partitions (4) | partition*
 *   key       := name (text) | type (1: 'S', 'N' or 'B')
 *   partition := first hash (8) | item bytes (8) | entry bytes (8)
 * </pre>
 */
final class ControlCodec {
  private ControlCodec() {}

  static byte[] encode(Control control) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeLong(control.store().getMostSignificantBits());
      out.writeLong(control.store().getLeastSignificantBits());
      out.writeInt(control.pageSize());
      out.writeInt(control.hashVersion());
      out.writeBoolean(control.clean());
      writeText(out, control.bootId());
      out.writeInt(control.nextTableId());
      out.writeInt(control.extents().size());
      for (ExtentRecord extent : control.extents()) {
        out.writeInt(extent.number());
        out.writeInt(extent.pages());
        out.writeLong(extent.length());
        out.writeInt(extent.headerChecksum());
      }
      out.writeInt(control.tables().size());
      for (TableEntry table : control.tables()) {
        writeTable(out, table);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return bytes.toByteArray();
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
    out.writeInt(table.partitions().size());
    for (PartitionEntry partition : table.partitions()) {
      out.writeLong(partition.firstHash());
      out.writeLong(partition.itemBytes());
      out.writeLong(partition.entryBytes());
    }
  }

  private static void writeKey(DataOutputStream out, KeyAttribute key) throws IOException {
    writeText(out, key.name());
    out.writeByte(key.type().name().charAt(0));
  }

  private static void writeText(DataOutputStream out, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    out.writeShort(utf8.length);
    out.write(utf8);
  }

  static Control decode(ByteBuffer in) {
    UUID store = new UUID(in.getLong(), in.getLong());
    int pageSize = in.getInt();
    int hashVersion = in.getInt();
    boolean clean = in.get() != 0;
    String bootId = readText(in);
    int nextTableId = in.getInt();
    List<ExtentRecord> extents = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      extents.add(new ExtentRecord(in.getInt(), in.getInt(), in.getLong(), in.getInt()));
    }
    List<TableEntry> tables = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      tables.add(readTable(in));
    }
    return new Control(store, pageSize, hashVersion, clean, bootId, nextTableId, extents, tables);
  }

  private static TableEntry readTable(ByteBuffer in) {
    int id = in.getInt();
    TableDefinition.Builder definition = TableDefinition.builder(readText(in));
    definition.partitionKey(readText(in), readType(in));
    if (in.get() == 2) {
      definition.sortKey(readText(in), readType(in));
    }
    List<PartitionEntry> partitions = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      partitions.add(new PartitionEntry(in.getLong(), in.getLong(), in.getLong()));
    }
    return new TableEntry(id, definition.build(), partitions);
  }

  private static ScalarType readType(ByteBuffer in) {
    return ScalarType.valueOf(String.valueOf((char) in.get()));
  }

  private static String readText(ByteBuffer in) {
    byte[] utf8 = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }
}
