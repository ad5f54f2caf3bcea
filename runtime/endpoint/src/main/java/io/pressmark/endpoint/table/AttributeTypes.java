package io.pressmark.endpoint.table;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The AttributeDefinitions of a request, and which of them its keys have used. Not thread-safe. */
final class AttributeTypes {
  private final Map<String, ScalarType> types = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  /** Takes the definitions of a request. */
  AttributeTypes(Parameters request) {
    for (Parameters definition : request.structures("AttributeDefinitions")) {
      String name = definition.text("AttributeName");
      ScalarType type = ScalarType.valueOf(definition.text("AttributeType"));
      ScalarType other = types.put(name, type);
      if (other != null && other != type) {
        throw ServiceException.invalidParameter(
            "Cannot define an attribute twice with different types: " + name);
      }
    }
  }

  /** Adds what a table has defined already. */
  void add(KeyAttribute attribute) {
    ScalarType other = types.putIfAbsent(attribute.name(), attribute.type());
    if (other != null && other != attribute.type()) {
      throw ServiceException.invalidParameter(
          "Attributes cannot be redefined. Please check that your attribute has the same type as"
              + " previously defined. Existing schema: Schema:[SchemaElement: key{"
              + attribute.name()
              + ":"
              + attribute.type()
              + "}] New schema: Schema:[SchemaElement: key{"
              + attribute.name()
              + ":"
              + other
              + "}]");
    }
  }

  /** How many there are. */
  int size() {
    return types.size();
  }

  /**
   * Checks that all attributes of a key are defined.
   *
   * @throws ServiceException when one is not
   */
  void requireDefined(List<String> key) {
    if (!types.keySet().containsAll(key)) {
      throw ServiceException.invalidParameter(
          "Some index key attributes are not defined in AttributeDefinitions. Keys: ["
              + String.join(", ", key)
              + "], AttributeDefinitions: ["
              + String.join(", ", types.keySet())
              + "]");
    }
  }

  /** The attribute of this name, which is defined. */
  KeyAttribute use(String name) {
    used.add(name);
    ScalarType type = types.get(name);
    if (type == null) {
      throw new IllegalStateException(name + " was not looked for");
    }
    return new KeyAttribute(name, type);
  }

  /**
   * Checks that keys have used all of them.
   *
   * @throws ServiceException when one is left
   */
  void requireAllUsed() {
    if (used.size() < types.size()) {
      throw ServiceException.invalidParameter(
          "Some AttributeDefinitions are not used. AttributeDefinitions: ["
              + String.join(", ", types.keySet())
              + "], keys used: ["
              + String.join(", ", used)
              + "]");
    }
  }
}
