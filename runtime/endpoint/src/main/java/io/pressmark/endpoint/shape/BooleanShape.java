package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonBoolean;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonText;
import java.util.Locale;

/** True or false, also as the strings that the service takes for them. */
public record BooleanShape() implements Shape {

  @Override
  public void checkKind(JsonNode value, Place place) {
    valueOf(value);
  }

  @Override
  public void checkConstraints(JsonNode value, String path, Violations violations) {
    // There are none.
  }

  /**
   * What a value stands for.
   *
   * @throws ServiceException when it stands for neither
   */
  public static boolean valueOf(JsonNode value) {
    if (value instanceof JsonBoolean flag) {
      return flag.value();
    }
    if (value.isContainer()) {
      throw Kinds.container(value, "java.lang.Boolean");
    }
    if (!(value instanceof JsonText text)) {
      throw Kinds.scalar(value, "Boolean");
    }
    return switch (text.value().toUpperCase(Locale.ROOT)) {
      case "TRUE", "1", "YES" -> true;
      case "FALSE", "0", "NO" -> false;
      default -> throw ServiceException.serialization("Unexpected token received from parser");
    };
  }
}
