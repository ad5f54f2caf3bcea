package io.pressmark.endpoint.shape;

import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.json.JsonArray;
import io.pressmark.endpoint.json.JsonBoolean;
import io.pressmark.endpoint.json.JsonNode;
import io.pressmark.endpoint.json.JsonNumber;
import io.pressmark.endpoint.json.JsonText;

/** How the service words that a value is of another kind. */
final class Kinds {
  /** The name space of the protocol's own structures, as its messages have it. */
  static final String PROTOCOL = "com.amazonaws.dynamodb.v20120810.";

  private Kinds() {}

  /** A scalar was expected, and here is an array or an object. */
  static ServiceException container(JsonNode found, String javaType) {
    return found instanceof JsonArray
        ? unrecognized("class " + javaType)
        : ServiceException.serialization("Start of structure or map found where not expected");
  }

  /** A collection of another kind was expected. */
  static ServiceException unrecognized(String type) {
    return ServiceException.serialization("Unrecognized collection type " + type);
  }

  /** A scalar of another kind was expected. */
  static ServiceException scalar(JsonNode found, String type) {
    return ServiceException.serialization(name(found) + " cannot be converted to " + type);
  }

  private static String name(JsonNode found) {
    if (found instanceof JsonBoolean flag) {
      return flag.value() ? "TRUE_VALUE" : "FALSE_VALUE";
    }
    if (found instanceof JsonNumber number) {
      return number.isDecimal() ? "DECIMAL_VALUE" : "NUMBER_VALUE";
    }
    if (found instanceof JsonText) {
      return "STRING_VALUE";
    }
    throw new IllegalArgumentException(found + " is no scalar");
  }

  /** A list or a map was expected, and here is a scalar. */
  static ServiceException notACollection(boolean isNested) {
    return ServiceException.serialization(
        isNested
            ? "class sun.reflect.generics.reflectiveObjects.ParameterizedTypeImpl cannot be cast to"
                + " class java.lang.Class (sun.reflect.generics.reflectiveObjects"
                + ".ParameterizedTypeImpl and java.lang.Class are in module java.base of loader"
                + " 'bootstrap')"
            : "Unexpected field type");
  }
}
