package io.pressmark.json;

import io.pressmark.core.error.MalformedItemException;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeValue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Items in DynamoDB JSON: an object of attribute names and {@linkplain ValueJson values}.
 *
 * <p>Items are written from attribute maps, or from encoded items without a map between. They are
 * read into maps only: attribute names get ids in a table's dictionary for ever, so that an item is
 * encoded when the whole text has been found right, and not before.
 */
public final class ItemJson {
  private ItemJson() {}

  /**
   * Reads the item that comes next; its attributes keep their order.
   *
   * @throws JsonException when it is none
   */
  public static Map<String, AttributeValue> read(JsonInput in) {
    return ValueJson.attributes(in, 0);
  }

  /**
   * Reads an item from a text that holds nothing else.
   *
   * @throws JsonException when it is none
   */
  public static Map<String, AttributeValue> parse(String text) {
    JsonInput in = JsonInput.of(text);
    Map<String, AttributeValue> item = read(in);
    in.end();
    return item;
  }

  /** Writes an item. */
  public static void write(Map<String, AttributeValue> item, JsonOutput out) throws IOException {
    ValueJson.write(item, out);
  }

  /** Writes the item that the reader holds, key attributes first. */
  public static void write(ItemReader reader, JsonOutput out) throws IOException {
    write(reader, name -> true, out);
  }

  /**
   * Writes the attributes whose names are wanted, of the item that the reader holds.
   *
   * @throws MalformedItemException when the bytes make no sense; part of the item is then written
   */
  public static void write(ItemReader reader, Predicate<String> wanted, JsonOutput out)
      throws IOException {
    out.beginObject();
    reader.restart();
    while (reader.next()) {
      String name = reader.name();
      if (wanted.test(name)) {
        out.name(name);
        EncodedValueJson.write(reader, out);
      }
    }
    out.endObject();
  }

  /** The item as a text in one line. */
  public static String format(Map<String, AttributeValue> item) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      JsonOutput out = JsonOutput.to(bytes);
      write(item, out);
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be written", e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
