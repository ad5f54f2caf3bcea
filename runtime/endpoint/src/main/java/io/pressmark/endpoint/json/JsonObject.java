package io.pressmark.endpoint.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object: names, each once, with values, in the order of the text.
 *
 * @param members by name; no copy is made, so that nobody may change it any more
 */
public record JsonObject(Map<String, JsonNode> members) implements JsonNode {
  private static final JsonObject EMPTY = new JsonObject(Map.of());

  public JsonObject {
    members = Collections.unmodifiableMap(members);
  }

  /** An object without members. */
  public static JsonObject empty() {
    return EMPTY;
  }

  /** The value of this name; null if there is none, or it is JSON's {@code null}. */
  public @Nullable JsonNode get(String name) {
    JsonNode value = members.get(name);
    return value instanceof JsonNull ? null : value;
  }

  /** Whether there is a value of this name that is not JSON's {@code null}. */
  public boolean has(String name) {
    return get(name) != null;
  }

  /** The same object with another value of this name. */
  public JsonObject with(String name, JsonNode value) {
    Map<String, JsonNode> others = new LinkedHashMap<>(members);
    others.put(name, value);
    return new JsonObject(others);
  }
}
