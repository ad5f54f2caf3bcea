package io.pressmark.core.generated;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.error.PressmarkException;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;

/** Makes objects of items, and says which item it was when that fails. */
final class TypedReads {
  private TypedReads() {}

  static <T> T read(ItemSchema<T> schema, ItemReader reader) {
    try {
      return schema.read(reader);
    } catch (RuntimeException e) {
      throw failure(schema, reader, e);
    }
  }

  /** What to throw when {@code e} was thrown while the item under the reader was read. */
  static RuntimeException failure(ItemSchema<?> schema, ItemReader reader, RuntimeException e) {
    return failure(schema.definition(), schema.type(), reader, e);
  }

  /** The same, for any type that is read from a table's items. */
  static RuntimeException failure(
      TableDefinition table, Class<?> type, ItemReader reader, RuntimeException e) {
    if (e instanceof ItemMappingException) {
      return new ItemMappingException(describe(table, reader) + e.getMessage(), e);
    }
    if (e instanceof PressmarkException) {
      return e;
    }
    // The user's constructor or setter threw: what it says matters, and of which item.
    return new ItemMappingException(
        describe(table, reader) + type.getName() + " could not be constructed: " + e, e);
  }

  private static String describe(TableDefinition table, ItemReader reader) {
    StringBuilder text = new StringBuilder("Table '").append(table.name()).append("', item (");
    reader.restart();
    appendKey(text, reader);
    if (table.sortKey().isPresent()) {
      text.append(", ");
      appendKey(text, reader);
    }
    return text.append("): ").toString();
  }

  private static void appendKey(StringBuilder text, ItemReader reader) {
    try {
      reader.next();
      text.append(reader.name()).append('=').append(show(AttributeMaps.readValue(reader)));
    } catch (MalformedItemException e) {
      text.append("unreadable key: ").append(e.getMessage());
    }
  }

  private static String show(AttributeValue value) {
    if (value instanceof AttributeValue.S string) {
      return "'" + string.value() + "'";
    }
    return value instanceof AttributeValue.N number
        ? number.text()
        : ((AttributeValue.B) value).value().toString();
  }
}
