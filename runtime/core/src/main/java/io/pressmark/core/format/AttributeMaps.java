package io.pressmark.core.format;

import io.pressmark.core.error.ItemMappingException;
import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Binary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns encoded items into attribute maps and back. */
public final class AttributeMaps {
  private AttributeMaps() {}

  /**
   * Reads all attributes from the reader's item, key attributes first.
   *
   * @throws MalformedItemException when the bytes are no item that an {@link ItemWriter} can have
   *     written
   */
  public static Map<String, AttributeValue> read(ItemReader reader) {
    reader.restart();
    return readRest(reader);
  }

  /**
   * Reads all attributes of the reader's item but those of its key.
   *
   * @throws MalformedItemException when the bytes are no item that an {@link ItemWriter} can have
   *     written
   */
  public static Map<String, AttributeValue> readWithoutKey(ItemReader reader) {
    reader.restartAfterKey();
    return readRest(reader);
  }

  private static Map<String, AttributeValue> readRest(ItemReader reader) {
    Map<String, AttributeValue> item = new LinkedHashMap<>();
    while (reader.next()) {
      if (item.put(reader.name(), readValue(reader)) != null) {
        throw twice(reader.name());
      }
    }
    return item;
  }

  /**
   * Reads the reader's current value.
   *
   * @throws MalformedItemException when the bytes are no value that an {@link ItemWriter} can have
   *     written
   */
  public static AttributeValue readValue(ItemReader reader) {
    try {
      return readChecked(reader);
    } catch (ValidationException | ItemMappingException e) {
      // What breaks a rule of values, or mixes types in a set, was never written.
      throw new MalformedItemException("An encoded item breaks a rule: " + e.getMessage());
    }
  }

  private static AttributeValue readChecked(ItemReader reader) {
    return switch (reader.type()) {
      case S -> AttributeValue.s(present(reader.string()));
      case N -> AttributeValue.n(present(reader.decimal()));
      case B -> AttributeValue.b(present(reader.binary()));
      case BOOL -> AttributeValue.bool(reader.bool());
      case NULL -> AttributeValue.nul();
      case L -> readList(reader);
      case M -> readMap(reader);
      case SS, NS, BS -> readSet(reader);
    };
  }

  private static AttributeValue readList(ItemReader reader) {
    List<AttributeValue> elements = new ArrayList<>();
    reader.enterList();
    while (reader.next()) {
      elements.add(readChecked(reader));
    }
    return AttributeValue.l(elements);
  }

  private static AttributeValue readMap(ItemReader reader) {
    Map<String, AttributeValue> entries = new LinkedHashMap<>();
    reader.enterMap();
    while (reader.next()) {
      String key = reader.key();
      if (entries.put(key, readChecked(reader)) != null) {
        throw twice(key);
      }
    }
    return AttributeValue.m(entries);
  }

  private static AttributeValue readSet(ItemReader reader) {
    switch (reader.type()) {
      case SS -> {
        List<String> elements = new ArrayList<>();
        reader.enterSet();
        while (reader.next()) {
          elements.add(present(reader.string()));
        }
        return AttributeValue.ss(elements);
      }
      case NS -> {
        List<BigDecimal> elements = new ArrayList<>();
        reader.enterSet();
        while (reader.next()) {
          elements.add(present(reader.decimal()));
        }
        return AttributeValue.ns(elements);
      }
      default -> {
        List<Binary> elements = new ArrayList<>();
        reader.enterSet();
        while (reader.next()) {
          elements.add(Binary.copyOf(present(reader.binary())));
        }
        return AttributeValue.bs(elements);
      }
    }
  }

  private static MalformedItemException twice(String name) {
    return new MalformedItemException(
        "An encoded item has two attributes with the name '" + name + "'");
  }

  private static <T> T present(@Nullable T value) {
    if (value == null) {
      throw new MalformedItemException("An encoded set has a null element");
    }
    return value;
  }

  /**
   * Writes the key of an item.
   *
   * @throws ValidationException when a key attribute is missing, empty, too long or of the wrong
   *     type
   */
  public static void writeKey(
      Map<String, AttributeValue> item, TableDefinition table, KeyWriter key) {
    key.partition();
    key.value(item.get(table.partitionKey().name()));
    if (table.sortKey().isPresent()) {
      key.sort();
      key.value(item.get(table.sortKey().get().name()));
    }
  }

  /** Writes all attributes but those of the key, which is already written, and ends the item. */
  public static EncodedItem writeItem(
      Map<String, AttributeValue> item, TableDefinition table, EncodedKey key, ItemWriter writer) {
    item.forEach(
        (name, value) -> {
          if (!table.isKey(name)) {
            write(name, value, writer);
          }
        });
    return writer.finish(key.itemSize());
  }

  /** Writes the name and value of one attribute. */
  public static void write(String name, AttributeValue value, ItemWriter writer) {
    writer.attributeName(name);
    writeValue(value, writer);
  }

  /** Writes one value. */
  public static void writeValue(AttributeValue value, ItemWriter writer) {
    if (value instanceof AttributeValue.S text) {
      writer.string(text.value());
    } else if (value instanceof AttributeValue.N number) {
      writer.decimal(number.value());
    } else if (value instanceof AttributeValue.B binary) {
      writer.byteBuffer(binary.value().asByteBuffer());
    } else if (value instanceof AttributeValue.Bool bool) {
      writer.bool(bool.value());
    } else if (value instanceof AttributeValue.L list) {
      writer.beginList();
      list.value().forEach(element -> writeValue(element, writer));
      writer.endList();
    } else if (value instanceof AttributeValue.M map) {
      writer.beginMap();
      map.value().forEach((name, entry) -> write(name, entry, writer));
      writer.endMap();
    } else if (value instanceof AttributeValue.SS set) {
      writer.beginStringSet();
      set.value().forEach(writer::string);
      writer.endSet();
    } else if (value instanceof AttributeValue.NS set) {
      writer.beginNumberSet();
      set.value().forEach(writer::decimal);
      writer.endSet();
    } else if (value instanceof AttributeValue.BS set) {
      writer.beginBinarySet();
      set.value().forEach(element -> writer.byteBuffer(element.asByteBuffer()));
      writer.endSet();
    } else {
      writer.nullValue();
    }
  }
}
