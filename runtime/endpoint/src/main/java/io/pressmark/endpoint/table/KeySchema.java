package io.pressmark.endpoint.table;

import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.endpoint.error.ServiceException;
import io.pressmark.endpoint.operation.Parameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * The key of a table or an index, as requests have it.
 *
 * @param partition its partition key attributes
 * @param sort its sort key attributes
 */
record KeySchema(List<KeyAttribute> partition, List<KeyAttribute> sort) {
  private static final String PARTITION = "HASH";

  /**
   * Reads the key of a table or a local index: one attribute, and at most another.
   *
   * @throws ServiceException when it is none
   */
  static KeySchema read(Parameters parent, AttributeTypes types) {
    List<Parameters> elements = parent.structures("KeySchema");
    List<String> names = names(elements);
    types.requireDefined(names);
    requireDistinct(names);
    requireType(elements, 0, true);
    if (elements.size() > 1) {
      requireType(elements, 1, false);
    }
    return of(elements, types);
  }

  /**
   * Reads the key of a global index: partition key attributes, then sort key attributes.
   *
   * @throws ServiceException when it is none
   */
  static KeySchema readGlobal(Parameters parent, AttributeTypes types) {
    List<Parameters> elements = parent.structures("KeySchema");
    List<String> names = names(elements);
    types.requireDefined(names);
    requireDistinct(names);
    requireType(elements, 0, true);
    boolean inSort = false;
    for (int i = 0; i < elements.size(); i++) {
      boolean isPartition = isPartition(elements.get(i));
      if (inSort && isPartition) {
        requireType(elements, i, false);
      }
      inSort = !isPartition;
    }
    return of(elements, types);
  }

  private static KeySchema of(List<Parameters> elements, AttributeTypes types) {
    List<KeyAttribute> partition = new ArrayList<>();
    List<KeyAttribute> sort = new ArrayList<>();
    for (Parameters element : elements) {
      (isPartition(element) ? partition : sort).add(types.use(element.text("AttributeName")));
    }
    return new KeySchema(partition, sort);
  }

  private static boolean isPartition(Parameters element) {
    return element.text("KeyType").equals(PARTITION);
  }

  private static List<String> names(List<Parameters> elements) {
    return elements.stream().map(element -> element.text("AttributeName")).toList();
  }

  private static void requireDistinct(List<String> names) {
    if (new HashSet<>(names).size() < names.size()) {
      throw ServiceException.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }
  }

  private static void requireType(List<Parameters> elements, int index, boolean isPartition) {
    if (isPartition(elements.get(index)) != isPartition) {
      throw ServiceException.validation(
          "Invalid KeySchema: The "
              + (index == 0 ? "first" : "second")
              + " KeySchemaElement is not a "
              + (isPartition ? PARTITION : "RANGE")
              + " key type");
    }
  }
}
