package io.pressmark.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Strict decoding of UTF-8, with the place of the first bad byte. Reusable, not thread-safe. */
final class Utf8Text {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private CharBuffer chars = CharBuffer.allocate(0);

  /** The characters; those from {@link #length} on are undefined. */
  char[] chars() {
    return chars.array();
  }

  /** The number of characters. */
  int length() {
    return chars.position();
  }

  /**
   * Decodes the bytes.
   *
   * @param firstLine the number of the line that begins with the first byte
   * @throws JsonException when they are not UTF-8
   */
  Utf8Text decode(byte[] bytes, int length, long firstLine) {
    // UTF-8 never decodes to more characters than bytes.
    if (chars.capacity() < length) {
      chars = CharBuffer.allocate(length);
    }
    chars.clear();
    decoder.reset();
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, 0, length), chars, true);
    if (result.isError()) {
      throw notUtf8(firstLine);
    }
    return this;
  }

  private JsonException notUtf8(long firstLine) {
    long line = firstLine;
    int lineStart = 0;
    for (int i = 0; i < length(); i++) {
      if (chars()[i] == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new JsonException(
        JsonException.Reason.SYNTAX, "not UTF-8", line, length() - lineStart + 1L, null);
  }
}
