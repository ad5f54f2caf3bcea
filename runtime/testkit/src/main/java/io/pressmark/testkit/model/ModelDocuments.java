package io.pressmark.testkit.model;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item opened for changes inside its documents: maps are Java's, and a list is a map of its
 * elements by their old indexes, so that what one change does moves nothing that another one names.
 */
final class ModelDocuments {
  private static final int MOST_LEVELS = 32;

  private final Map<String, Object> root = new LinkedHashMap<>();

  ModelDocuments(Map<String, AttributeValue> item) {
    item.forEach((name, value) -> root.put(name, opened(value)));
  }

  private static Object opened(AttributeValue value) {
    if (value instanceof AttributeValue.M map) {
      Map<String, Object> entries = new LinkedHashMap<>();
      map.value().forEach((name, entry) -> entries.put(name, opened(entry)));
      return entries;
    }
    if (value instanceof AttributeValue.L list) {
      Map<Integer, Object> elements = new TreeMap<>();
      list.value().forEach(element -> elements.put(elements.size(), opened(element)));
      return elements;
    }
    return value;
  }

  /** The item as it is now. */
  Map<String, AttributeValue> closed() {
    Map<String, AttributeValue> item = new HashMap<>();
    root.forEach((name, value) -> item.put(name, closed(value)));
    return item;
  }

  private static AttributeValue closed(Object value) {
    if (value instanceof TreeMap<?, ?> elements) {
      List<AttributeValue> list = new ArrayList<>();
      elements.values().forEach(element -> list.add(closed(element)));
      return AttributeValue.l(list);
    }
    if (value instanceof Map<?, ?> entries) {
      Map<String, AttributeValue> map = new LinkedHashMap<>();
      entries.forEach((name, entry) -> map.put((String) name, closed(entry)));
      return AttributeValue.m(map);
    }
    return (AttributeValue) value;
  }

  /**
   * Puts a value where the path leads, or takes away what is there.
   *
   * @param value null to take away
   * @return whether the document around it is there and of the kind that the path says
   */
  boolean change(DocumentPath path, @Nullable AttributeValue value) {
    Object place = root;
    Object step = path.attribute();
    for (DocumentPath.Step next : path.steps()) {
      Object inner = ((Map<?, ?>) place).get(step);
      if (inner == null
          || (next instanceof DocumentPath.Index
              ? !(inner instanceof TreeMap)
              : !(inner instanceof LinkedHashMap))) {
        return false;
      }
      place = inner;
      step =
          next instanceof DocumentPath.Index index
              ? index.index()
              : ((DocumentPath.Name) next).name();
    }
    // Names meet maps of names only, and indexes those of indexes.
    @SuppressWarnings("unchecked")
    Map<Object, Object> container = (Map<Object, Object>) place;
    if (value == null) {
      container.remove(step);
    } else {
      container.put(step, opened(value));
    }
    return true;
  }

  /** The value at a path, or null when there is none. */
  static @Nullable AttributeValue read(DocumentPath path, Map<String, AttributeValue> item) {
    AttributeValue value = item.get(path.attribute());
    for (DocumentPath.Step step : path.steps()) {
      if (step instanceof DocumentPath.Name name && value instanceof AttributeValue.M map) {
        value = map.value().get(name.name());
      } else if (step instanceof DocumentPath.Index index
          && value instanceof AttributeValue.L list
          && index.index() < list.value().size()) {
        value = list.value().get(index.index());
      } else {
        return null;
      }
    }
    return value;
  }

  /** Whether a value nests deeper than is allowed. */
  static boolean isTooDeep(AttributeValue value) {
    return levels(value) > MOST_LEVELS;
  }

  private static int levels(AttributeValue value) {
    int inside = 0;
    if (value instanceof AttributeValue.M map) {
      inside = map.value().values().stream().mapToInt(ModelDocuments::levels).max().orElse(0);
    } else if (value instanceof AttributeValue.L list) {
      inside = list.value().stream().mapToInt(ModelDocuments::levels).max().orElse(0);
    } else if (value instanceof AttributeValue.SS
        || value instanceof AttributeValue.NS
        || value instanceof AttributeValue.BS) {
      inside = 1;
    }
    return 1 + inside;
  }
}
