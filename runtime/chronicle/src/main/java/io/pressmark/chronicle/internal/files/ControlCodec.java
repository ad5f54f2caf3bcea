package io.pressmark.chronicle.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The body of {@code CONTROL}, version 2. All numbers big-endian; a text is its length in bytes (2
 * bytes) and its UTF-8.
 *
 * <pre>
 *   body      := store id (16) | page size (4) | hash version (4) | clean (1) | boot id (text)
 *                | next table id (4) | extents (4) | extent* | tables, see {@link TableCodec}
 *                | has a base (1) | [base]
 *   extent    := number (4) | pages (4) | length (8) | header checksum (4)
 *   base      := snapshot (4) | first record (8)
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
      TableCodec.writeText(out, control.bootId());
      out.writeInt(control.nextTableId());
      out.writeInt(control.extents().size());
      for (ExtentRecord extent : control.extents()) {
        out.writeInt(extent.number());
        out.writeInt(extent.pages());
        out.writeLong(extent.length());
        out.writeInt(extent.headerChecksum());
      }
      TableCodec.write(out, control.tables());
      RecoveryBase base = control.base();
      out.writeBoolean(base != null);
      if (base != null) {
        out.writeInt(base.snapshot());
        out.writeLong(base.firstRecord());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("an array in memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads a body.
   *
   * @param version the file's, which says what its tables have
   */
  static Control decode(ByteBuffer in, int version) {
    UUID store = new UUID(in.getLong(), in.getLong());
    int pageSize = in.getInt();
    int hashVersion = in.getInt();
    boolean clean = in.get() != 0;
    String bootId = TableCodec.readText(in);
    int nextTableId = in.getInt();
    List<ExtentRecord> extents = new ArrayList<>();
    for (int count = in.getInt(); count > 0; count--) {
      extents.add(new ExtentRecord(in.getInt(), in.getInt(), in.getLong(), in.getInt()));
    }
    List<TableEntry> tables = TableCodec.decode(in, version);
    RecoveryBase base = in.get() == 0 ? null : new RecoveryBase(in.getInt(), in.getLong());
    return new Control(
        store, pageSize, hashVersion, clean, bootId, nextTableId, extents, tables, base);
  }
}
