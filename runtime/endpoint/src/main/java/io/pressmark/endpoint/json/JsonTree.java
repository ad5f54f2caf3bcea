package io.pressmark.endpoint.json;

import io.pressmark.json.JsonException;
import io.pressmark.json.JsonInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads requests whole: a text that is no JSON must not have changed anything. */
public final class JsonTree {
  private JsonTree() {}

  /**
   * The JSON in a text.
   *
   * @throws JsonException when it is none, is deeper than 256 levels, has a name twice in an
   *     object, or something behind it
   */
  public static JsonNode parse(byte[] utf8) {
    JsonInput in = JsonInput.of(utf8);
    JsonNode root = read(in);
    in.end();
    return root;
  }

  /** The depth is bounded by the input's. */
  private static JsonNode read(JsonInput in) {
    return switch (in.peek()) {
      case OBJECT -> object(in);
      case ARRAY -> array(in);
      case TEXT -> new JsonText(in.string());
      case NUMBER -> new JsonNumber(in.number());
      case BOOLEAN -> new JsonBoolean(in.bool());
      case NULL -> {
        in.skip();
        yield JsonNull.INSTANCE;
      }
    };
  }

  private static JsonObject object(JsonInput in) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    in.beginObject();
    for (String name = in.nextName(); name != null; name = in.nextName()) {
      members.put(name, read(in));
    }
    return new JsonObject(members);
  }

  private static JsonArray array(JsonInput in) {
    List<JsonNode> elements = new ArrayList<>();
    in.beginArray();
    while (in.nextElement()) {
      elements.add(read(in));
    }
    return new JsonArray(elements);
  }
}
