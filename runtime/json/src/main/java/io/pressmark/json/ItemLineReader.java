package io.pressmark.json;

import io.pressmark.core.value.AttributeValue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads items from newline-delimited DynamoDB JSON, the format of DynamoDB's own exports: {@code
 * {"Item":{…}}} on each line. Empty lines are passed over, and a last line needs no end.
 *
 * <p>Memory is bounded by the longest line. After a {@link JsonException} the next call goes on
 * with the next line. Not thread-safe; the stream is the caller's to close, and needs no buffer.
 */
public final class ItemLineReader {
  /**
   * The longest line in bytes. The longest text of an item of 400 KB, which is a list of empty
   * strings, takes half of it.
   */
  public static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

  private static final int BLOCK = 64 * 1024;

  private final InputStream in;
  private final byte[] block = new byte[BLOCK];
  private final Utf8Text text = new Utf8Text();
  private int blockStart;
  private int blockEnd;
  private byte[] line = new byte[4096];
  private int lineLength;
  private long lineNumber;
  private long bytesRead;

  /** Reads from a stream of UTF-8. */
  public ItemLineReader(InputStream in) {
    this.in = in;
  }

  /**
   * The next item, or null at the end.
   *
   * @throws JsonException when the line is not an item
   * @throws IOException when the stream cannot be read
   */
  public @Nullable Map<String, AttributeValue> next() throws IOException {
    while (readLine()) {
      if (!isBlank()) {
        text.decode(line, lineLength, lineNumber);
        return item(JsonInput.of(text.chars(), text.length(), lineNumber));
      }
    }
    return null;
  }

  /** The number of the line read last, from 1; 0 before the first. */
  public long line() {
    return lineNumber;
  }

  /** How many bytes of the stream belong to the lines read so far. */
  public long bytesRead() {
    return bytesRead;
  }

  private static Map<String, AttributeValue> item(JsonInput json) {
    json.beginObject();
    String name = json.nextName();
    if (!"Item".equals(name)) {
      throw json.wrong(
          "expected {\"Item\":{…}}, found " + (name == null ? "{}" : "'" + name + "'"));
    }
    Map<String, AttributeValue> item = ItemJson.read(json);
    String more = json.nextName();
    if (more != null) {
      throw json.wrong("expected {\"Item\":{…}} and nothing more, found '" + more + "'");
    }
    json.end();
    return item;
  }

  /** Reads the next line, without its end; false when there is none. */
  private boolean readLine() throws IOException {
    if (!fill()) {
      return false;
    }
    lineNumber++;
    lineLength = 0;
    boolean tooLong = false;
    boolean ended = false;
    while (!ended && fill()) {
      int end = blockStart;
      while (end < blockEnd && block[end] != '\n') {
        end++;
      }
      ended = end < blockEnd;
      tooLong = tooLong || lineLength + end - blockStart > MAX_LINE_BYTES;
      if (!tooLong) {
        append(end - blockStart);
      }
      int next = ended ? end + 1 : end;
      bytesRead += next - blockStart;
      blockStart = next;
    }
    if (tooLong) {
      throw new JsonException(
          JsonException.Reason.SYNTAX,
          "the line has more than " + MAX_LINE_BYTES + " bytes; no item has",
          lineNumber,
          1,
          null);
    }
    return true;
  }

  private void append(int length) {
    if (lineLength + length > line.length) {
      line = Arrays.copyOf(line, Math.max(lineLength + length, line.length * 2));
    }
    System.arraycopy(block, blockStart, line, lineLength, length);
    lineLength += length;
  }

  /** Whether there are bytes in the block, which is filled when it is empty. */
  private boolean fill() throws IOException {
    while (blockStart == blockEnd) {
      int read = in.read(block, 0, block.length);
      if (read < 0) {
        return false;
      }
      blockStart = 0;
      blockEnd = read;
    }
    return true;
  }

  private boolean isBlank() {
    for (int i = 0; i < lineLength; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
