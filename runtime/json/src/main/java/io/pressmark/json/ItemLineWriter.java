package io.pressmark.json;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeValue;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Writes items as newline-delimited DynamoDB JSON, as {@link ItemLineReader} reads them. What is
 * written is buffered: the caller ends with {@link #flush}, and closes the stream itself. Not
 * thread-safe.
 */
public final class ItemLineWriter implements Flushable {
  private final JsonOutput out;

  private ItemLineWriter(JsonOutput out) {
    this.out = out;
  }

  /** Writes to this stream, which is never closed. */
  public static ItemLineWriter to(OutputStream stream) throws IOException {
    return new ItemLineWriter(JsonOutput.to(stream));
  }

  /** Writes a line with this item. */
  public void write(Map<String, AttributeValue> item) throws IOException {
    begin();
    ItemJson.write(item, out);
    end();
  }

  /** Writes a line with the item that the reader holds. */
  public void write(ItemReader reader) throws IOException {
    write(reader, name -> true);
  }

  /** Writes a line with those attributes of the reader's item whose names are wanted. */
  public void write(ItemReader reader, Predicate<String> wanted) throws IOException {
    begin();
    ItemJson.write(reader, wanted, out);
    end();
  }

  private void begin() throws IOException {
    out.beginObject();
    out.name("Item");
  }

  private void end() throws IOException {
    out.endObject();
    out.newLine();
  }

  /** Hands all that was written to the stream, and flushes it. */
  @Override
  public void flush() throws IOException {
    out.flush();
  }
}
