package io.pressmark.json;

import com.fasterxml.jackson.core.Base64Variants;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes JSON in UTF-8, token by token, without white space. What is written is buffered: the
 * caller ends with {@link #flush}, and closes the stream itself. Not thread-safe.
 */
public final class JsonOutput implements Flushable {
  private final JsonGenerator generator;

  private JsonOutput(JsonGenerator generator) {
    this.generator = generator;
  }

  /** Writes to this stream, which is never closed. */
  public static JsonOutput to(OutputStream out) throws IOException {
    return new JsonOutput(StrictJson.generator(out));
  }

  public void beginObject() throws IOException {
    generator.writeStartObject();
  }

  /** The name of the value that comes next in an object. */
  public void name(String name) throws IOException {
    generator.writeFieldName(name);
  }

  public void endObject() throws IOException {
    generator.writeEndObject();
  }

  public void beginArray() throws IOException {
    generator.writeStartArray();
  }

  public void endArray() throws IOException {
    generator.writeEndArray();
  }

  public void string(String value) throws IOException {
    generator.writeString(value);
  }

  public void bool(boolean value) throws IOException {
    generator.writeBoolean(value);
  }

  public void number(long value) throws IOException {
    generator.writeNumber(value);
  }

  /** A finite number. */
  public void number(double value) throws IOException {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("JSON has no number " + value);
    }
    generator.writeNumber(value);
  }

  /** Bytes in Base64, with padding, as a string. */
  public void binary(byte[] value) throws IOException {
    generator.writeBinary(Base64Variants.MIME_NO_LINEFEEDS, value, 0, value.length);
  }

  /** Ends a line, between two texts. */
  public void newLine() throws IOException {
    generator.writeRaw('\n');
  }

  /** Hands all that was written to the stream, and flushes it. */
  @Override
  public void flush() throws IOException {
    generator.flush();
  }
}
