package io.pressmark.chronicle.internal.files;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Definitions of indexes in the list of tables; {@link TableCodec} draws the layout. */
final class IndexCodec {
  private IndexCodec() {}

  static void write(DataOutputStream out, IndexDefinition index) throws IOException {
    TableCodec.writeText(out, index.name());
    out.writeByte(index.kind().name().charAt(0));
    writeKeys(out, index.partitionKeys());
    writeKeys(out, index.sortKeys());
    out.writeByte(index.projection().name().charAt(0));
    out.writeByte(index.included().size());
    for (String attribute : index.included()) {
      TableCodec.writeText(out, attribute);
    }
  }

  private static void writeKeys(DataOutputStream out, List<KeyAttribute> keys) throws IOException {
    out.writeByte(keys.size());
    for (KeyAttribute key : keys) {
      TableCodec.writeKey(out, key);
    }
  }

  static IndexDefinition read(ByteBuffer in) {
    String name = TableCodec.readText(in);
    IndexKind kind = in.get() == 'L' ? IndexKind.LOCAL : IndexKind.GLOBAL;
    List<KeyAttribute> partitionKeys = readKeys(in);
    List<KeyAttribute> sortKeys = readKeys(in);
    ProjectionKind projection = projection((char) in.get());
    List<String> included = new ArrayList<>();
    for (int count = in.get(); count > 0; count--) {
      included.add(TableCodec.readText(in));
    }
    return new IndexDefinition(name, kind, partitionKeys, sortKeys, projection, included);
  }

  private static ProjectionKind projection(char letter) {
    for (ProjectionKind kind : ProjectionKind.values()) {
      if (kind.name().charAt(0) == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no projection is called " + letter);
  }

  private static List<KeyAttribute> readKeys(ByteBuffer in) {
    List<KeyAttribute> keys = new ArrayList<>();
    for (int count = in.get(); count > 0; count--) {
      keys.add(new KeyAttribute(TableCodec.readText(in), TableCodec.readType(in)));
    }
    return keys;
  }
}
