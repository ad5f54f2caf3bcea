package io.pressmark.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.pressmark.core.error.ValidationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * One JSON text, read token by token. The caller says what it expects; anything else is a {@link
 * JsonException} that names the place.
 *
 * <pre>{@code
 * input.beginObject();
 * for (String name = input.nextName(); name != null; name = input.nextName()) {
 *   switch (name) {
 *     case "TableName" -> table = input.string();
 *     case "Item" -> item = ItemJson.read(input);
 *     default -> input.skip();
 *   }
 * }
 * input.end();
 * }</pre>
 *
 * <p>Strict: UTF-8 only, no comments, no leading byte order mark, no name twice in an object,
 * nothing behind the end. Not thread-safe.
 */
public final class JsonInput {
  /** The longest part of a text that is repeated in a message, in characters. */
  private static final int SHOWN = 200;

  private final JsonParser parser;
  private final long firstLine;

  /** A token that {@link #nextElement} has looked at and nobody has taken yet. */
  private @Nullable JsonToken pending;

  private JsonInput(JsonParser parser, long firstLine) {
    this.parser = parser;
    this.firstLine = firstLine;
  }

  /** Reads from a string. */
  public static JsonInput of(String text) {
    char[] chars = text.toCharArray();
    return of(chars, chars.length, 1);
  }

  /**
   * Reads from UTF-8.
   *
   * @throws JsonException when the bytes are not UTF-8
   */
  public static JsonInput of(byte[] utf8) {
    Utf8Text text = new Utf8Text().decode(utf8, utf8.length, 1);
    return of(text.chars(), text.length(), 1);
  }

  /** Reads from characters, which must not change meanwhile and start at this line. */
  static JsonInput of(char[] chars, int length, long firstLine) {
    try {
      return new JsonInput(StrictJson.parser(chars, length), firstLine);
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot be read", e);
    }
  }

  /** What a value is. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    BOOLEAN,
    NULL
  }

  /** What comes next, where a value belongs; it stays to be taken. */
  public Kind peek() {
    JsonToken token = take();
    pending = token;
    return switch (token) {
      case START_OBJECT -> Kind.OBJECT;
      case START_ARRAY -> Kind.ARRAY;
      case VALUE_STRING -> Kind.TEXT;
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Kind.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> Kind.BOOLEAN;
      case VALUE_NULL -> Kind.NULL;
      default -> throw expected("a value", token);
    };
  }

  /** Enters the object that comes next. */
  public void beginObject() {
    require(JsonToken.START_OBJECT, "an object");
  }

  /** The next name of the object, whose value comes next; null behind the object's last value. */
  public @Nullable String nextName() {
    JsonToken token = take();
    try {
      // Within an object the parser gives nothing but names and the end.
      return token == JsonToken.END_OBJECT ? null : parser.currentName();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Enters the array that comes next. */
  public void beginArray() {
    require(JsonToken.START_ARRAY, "an array");
  }

  /** Whether the array has another element, which then comes next; false leaves the array. */
  public boolean nextElement() {
    JsonToken token = take();
    if (token == JsonToken.END_ARRAY) {
      return false;
    }
    pending = token;
    return true;
  }

  /** Takes a string. */
  public String string() {
    require(JsonToken.VALUE_STRING, "a string");
    return text();
  }

  /** Takes a number, as it is written. */
  public String number() {
    JsonToken token = take();
    if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
      throw expected("a number", token);
    }
    return text();
  }

  /** Takes true or false. */
  public boolean bool() {
    JsonToken token = take();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw expected("true or false", token);
    }
    return token == JsonToken.VALUE_TRUE;
  }

  /** Takes the beginning of the value that comes next, whatever it is. */
  JsonToken begin() {
    return take();
  }

  /** The text of the token taken last. */
  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Passes over the value that comes next, whatever it is. */
  public void skip() {
    take();
    try {
      parser.skipChildren();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  /** Checks that nothing comes any more. */
  public void end() {
    JsonToken token = advance();
    if (token != null) {
      throw wrong("nothing may stand behind the end, and here is " + describe(token));
    }
  }

  /** The exception for a text of the wrong shape, at the token taken last. */
  public JsonException wrong(String problem) {
    return at(parser.currentTokenLocation(), JsonException.Reason.SHAPE, problem, null);
  }

  /** The exception for a value that breaks a rule of the data model, at the token taken last. */
  public JsonException invalid(String problem) {
    return at(parser.currentTokenLocation(), JsonException.Reason.VALUE, problem, null);
  }

  /** The exception for a value that was refused, at the token taken last. */
  JsonException invalid(ValidationException refusal) {
    String problem = String.valueOf(refusal.getMessage());
    return at(parser.currentTokenLocation(), JsonException.Reason.VALUE, problem, refusal);
  }

  private void require(JsonToken wanted, String name) {
    JsonToken token = take();
    if (token != wanted) {
      throw expected(name, token);
    }
  }

  private JsonException expected(String wanted, JsonToken found) {
    return wrong("expected " + wanted + ", found " + describe(found));
  }

  private JsonToken take() {
    JsonToken token = pending;
    pending = null;
    if (token == null) {
      token = advance();
    }
    if (token == null) {
      throw at(
          parser.currentLocation(),
          JsonException.Reason.SHAPE,
          "the text ends where a value belongs",
          null);
    }
    return token;
  }

  private @Nullable JsonToken advance() {
    try {
      return parser.nextToken();
    } catch (IOException e) {
      throw failure(e);
    }
  }

  private RuntimeException failure(IOException e) {
    if (e instanceof JsonProcessingException refusal) {
      JsonLocation place = refusal.getLocation();
      return at(
          place == null ? parser.currentLocation() : place,
          JsonException.Reason.SYNTAX,
          refusal.getOriginalMessage(),
          refusal);
    }
    return new UncheckedIOException("Memory cannot be read", e);
  }

  private JsonException at(
      JsonLocation place, JsonException.Reason reason, String problem, @Nullable Exception cause) {
    return new JsonException(
        reason,
        problem.length() <= SHOWN ? problem : problem.substring(0, SHOWN) + "…",
        firstLine + place.getLineNr() - 1,
        place.getColumnNr(),
        cause);
  }

  private static String describe(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case FIELD_NAME -> "a name";
      case VALUE_STRING -> "a string";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE -> "true";
      case VALUE_FALSE -> "false";
      case VALUE_NULL -> "null";
      case END_OBJECT, END_ARRAY -> "an end";
      default -> "nothing";
    };
  }
}
