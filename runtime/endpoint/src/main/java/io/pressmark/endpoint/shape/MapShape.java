package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import io.pressmark.endpoint.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map from strings.
 *
 * @param valueType how messages call the type of its values
 * @param value what each value is
 * @param shortest the fewest entries
 * @param key what each key is, or null for any string
 */
public record MapShape(String valueType, Shape value, int shortest, @Nullable TextShape key)
    implements Shape {

  /** A map from any strings to strings. */
  public static MapShape ofTexts() {
    return new MapShape("java.lang.String", TextShape.any(), 0, null);
  }

  /** A map from any strings to structures. */
  public static MapShape of(StructureShape structure) {
    return new MapShape(Kinds.PROTOCOL + structure.name(), structure, 0, null);
  }

  /** A map from any strings to lists of structures. */
  public static MapShape ofLists(ListShape list) {
    String element = ((StructureShape) list.element()).name();
    return new MapShape("java.util.List<" + Kinds.PROTOCOL + element + ">", list, 0, null);
  }

  /** A map from names of attributes to values. */
  public static MapShape ofAttributes() {
    return new MapShape(Kinds.PROTOCOL + "AttributeValue", AttributeValueShape.INSTANCE, 0, null);
  }

  /** The same map, with at least one entry, from names of tables. */
  public MapShape byTable() {
    return new MapShape(valueType, value, 1, TextShape.tableName());
  }

  @Override
  public void checkKind(JsonNode node, Place place) {
    if (!node.isContainer()) {
      throw Kinds.notACollection(place == Place.ELEMENT);
    }
    if (!(node instanceof JsonObject object)) {
      throw Kinds.unrecognized("java.util.Map<java.lang.String, " + valueType + ">");
    }
    for (JsonNode each : object.members().values()) {
      if (!(each instanceof JsonNull)) {
        value.checkKind(each, Place.ELEMENT);
      }
    }
  }

  @Override
  public void checkConstraints(JsonNode node, String path, Violations violations) {
    JsonObject object = (JsonObject) node;
    Lengths.check(object.members().size(), shortest, Integer.MAX_VALUE, node, path, violations);
    for (Map.Entry<String, JsonNode> entry : object.members().entrySet()) {
      if (violations.isFull()) {
        return;
      }
      if (key != null && !key.takes(entry.getKey())) {
        violations.add(node, path, "Map keys must satisfy constraint: " + key.keyRules());
      }
    }
    for (Map.Entry<String, JsonNode> entry : object.members().entrySet()) {
      JsonNode each = entry.getValue();
      if (each instanceof JsonNull) {
        if (!(value instanceof AttributeValueShape)) {
          violations.add(null, path + "." + entry.getKey() + ".member", "Member must not be null");
        }
      } else if (!checkLength(each, node, path, violations)) {
        value.checkConstraints(each, path + "." + entry.getKey() + ".member", violations);
      }
    }
  }

  /** The length of a list in a map is worded as a rule of the map; says whether it is broken. */
  private boolean checkLength(JsonNode each, JsonNode map, String path, Violations violations) {
    if (value instanceof ListShape list
        && each instanceof JsonArray array
        && (array.elements().size() < list.shortest()
            || array.elements().size() > list.longest())) {
      violations.add(
          map,
          path,
          "Map value must satisfy constraint: ["
              + Lengths.atMost(list.longest())
              + ", "
              + Lengths.atLeast(list.shortest())
              + "]");
      return true;
    }
    return false;
  }
}
