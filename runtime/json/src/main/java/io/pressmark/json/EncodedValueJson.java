package io.pressmark.json;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.Numbers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes a reader's current value as JSON, straight from its bytes. */
final class EncodedValueJson {
  private EncodedValueJson() {}

  static void write(ItemReader reader, JsonOutput out) throws IOException {
    AttributeType type = reader.type();
    out.beginObject();
    out.name(type.name());
    switch (type) {
      case S -> out.string(present(reader.string()));
      case N -> out.string(Numbers.text(present(reader.decimal())));
      case B -> out.binary(present(reader.binary()));
      case BOOL -> out.bool(reader.bool());
      case NULL -> out.bool(true);
      case L -> {
        out.beginArray();
        reader.enterList();
        while (reader.next()) {
          write(reader, out);
        }
        out.endArray();
      }
      case M -> {
        out.beginObject();
        reader.enterMap();
        while (reader.next()) {
          out.name(reader.key());
          write(reader, out);
        }
        out.endObject();
      }
      case SS, NS, BS -> writeSet(type, reader, out);
    }
    out.endObject();
  }

  private static void writeSet(AttributeType type, ItemReader reader, JsonOutput out)
      throws IOException {
    out.beginArray();
    reader.enterSet();
    while (reader.next()) {
      switch (type) {
        case SS -> out.string(present(reader.string()));
        case NS -> out.string(Numbers.text(present(reader.decimal())));
        default -> out.binary(present(reader.binary()));
      }
    }
    out.endArray();
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new MalformedItemException("An encoded set has a null element");
    }
    return value;
  }
}
