package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import java.util.List;

/**
 * A list.
 *
 * @param element what each element is
 * @param shortest the fewest elements
 * @param longest the most elements
 */
public record ListShape(Shape element, int shortest, int longest) implements Shape {

  /** A list of any number of elements. */
  public static ListShape of(Shape element) {
    return new ListShape(element, 0, Integer.MAX_VALUE);
  }

  @Override
  public void checkKind(JsonNode value, Place place) {
    if (!value.isContainer()) {
      throw Kinds.notACollection(place == Place.ELEMENT);
    }
    if (!(value instanceof JsonArray array)) {
      throw ServiceException.serialization("Start of structure or map found where not expected");
    }
    for (JsonNode each : array.elements()) {
      if (!(each instanceof JsonNull)) {
        element.checkKind(each, Place.ELEMENT);
      }
    }
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    List<JsonNode> elements = ((JsonArray) value).elements();
    Lengths.check(elements.size(), shortest, longest, value, path, violations);
    for (int i = 0; i < elements.size() && !violations.isFull(); i++) {
      JsonNode each = elements.get(i);
      String name = path + "." + (i + 1) + ".member";
      if (!(each instanceof JsonNull)) {
        element.checkConstraints(each, name, violations);
      } else if (!(element instanceof AttributeValueShape)) {
        violations.add(null, name, "Member must not be null");
      }
    }
  }
}
