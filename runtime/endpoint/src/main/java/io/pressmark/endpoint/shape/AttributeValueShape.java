package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNull;
import io.pressmark.endpoint.json.JsonObject;
import java.util.Map;

/**
 * An attribute value: a structure with one member. What it says is judged when it is read, by
 * {@link io.pressmark.endpoint.value.AttributeValues}; here only its kind counts.
 */
public record AttributeValueShape() implements Shape {
  static final AttributeValueShape INSTANCE = new AttributeValueShape();

  // Not by a StructureShape: values are most of what requests have, and have no constraints.
  private static final Map<String, Shape> MEMBERS =
      Map.of(
          "S", TextShape.any(),
          "N", TextShape.any(),
          "B", new BlobShape(),
          "BOOL", new BooleanShape(),
          "NULL", new BooleanShape(),
          "SS", ListShape.of(TextShape.any()),
          "NS", ListShape.of(TextShape.any()),
          "BS", ListShape.of(new BlobShape()),
          "L", ListShape.of(INSTANCE),
          "M", MapShape.ofAttributes());

  @Override
  public void checkKind(JsonNode value, Place place) {
    JsonObject object = StructureShape.requireObject(value, "AttributeValue", place);
    for (Map.Entry<String, JsonNode> member : object.members().entrySet()) {
      Shape shape = MEMBERS.get(member.getKey());
      if (shape != null && !(member.getValue() instanceof JsonNull)) {
        shape.checkKind(member.getValue(), Place.MEMBER);
      }
    }
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    // There are none.
  }
}
