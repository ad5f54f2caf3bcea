package io.pressmark.endpoint.json;

import java.util.Collections;
import java.util.List;

/**
 * An array.
 *
 * @param elements no copy is made, so that nobody may change it any more
 */
public record JsonArray(List<JsonNode> elements) implements JsonNode {
  public JsonArray {
    elements = Collections.unmodifiableList(elements);
  }
}
