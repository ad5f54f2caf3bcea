package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonBoolean;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNumber;
import io.pressmark.endpoint.json.JsonObject;
import io.pressmark.endpoint.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The constraints that a request does not satisfy, told together. Not thread-safe. */
public final class Violations {
  /** As many as the service tells at a time. */
  private static final int MOST = 10;

  /** The most characters of a value that are repeated. */
  private static final int SHOWN = 1024;

  private final List<String> found = new ArrayList<>();

  /** Whether no more need to be looked for. */
  boolean isFull() {
    return found.size() >= MOST;
  }

  /**
   * Adds a constraint that a value does not satisfy.
   *
   * @param value null if there is none
   * @param rule what it must, for example {@code Member must not be null}
   */
  void add(@Nullable JsonNode value, String path, String rule) {
    if (!isFull()) {
      found.add(
          "Value "
              + (value == null ? "null" : "'" + shown(value) + "'")
              + " at '"
              + path
              + "' failed to satisfy constraint: "
              + rule);
    }
  }

  /**
   * Refuses the request if there are any.
   *
   * @throws ServiceException a ValidationException with all of them
   */
  void requireNone() {
    if (!found.isEmpty()) {
      throw ServiceException.validation(
          found.size()
              + (found.size() == 1
                  ? " validation error detected: "
                  : " validation errors detected: ")
              + String.join("; ", found));
    }
  }

  private static String shown(JsonNode value) {
    String text = text(value);
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String text(JsonNode value) {
    if (value instanceof JsonText text) {
      return text.value();
    }
    if (value instanceof JsonNumber number) {
      return number.text();
    }
    if (value instanceof JsonBoolean flag) {
      return String.valueOf(flag.value());
    }
    if (value instanceof JsonArray array) {
      return array.elements().stream()
          .limit(SHOWN)
          .map(Violations::text)
          .collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof JsonObject object) {
      return object.members().entrySet().stream()
          .limit(SHOWN)
          .map(member -> member.getKey() + "=" + text(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return "null";
  }
}
