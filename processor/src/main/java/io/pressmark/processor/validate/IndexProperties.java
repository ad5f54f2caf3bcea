package io.pressmark.processor.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** The properties that an index of a table can name, by their paths in Java. */
final class IndexProperties {
  private final List<Leaf> leaves;
  private final Map<String, Leaf> byPath = new LinkedHashMap<>();

  IndexProperties(BuiltItem item) {
    this.leaves = item.leaves();
    leaves.forEach(leaf -> byPath.putIfAbsent(path(leaf), leaf));
  }

  /** The property of that path; the first, where several subtypes have it. */
  Optional<Leaf> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** All of the table's attributes that have the path or the stored name of one. */
  List<Leaf> relatives(Leaf leaf) {
    return leaves.stream()
        .filter(
            other ->
                path(other).equals(path(leaf))
                    || other.attribute().name().equals(leaf.attribute().name()))
        .toList();
  }

  /** How to mend a path that leads to no property. */
  String remedy(String path, TypeElement table) {
    if (byPath.isEmpty()) {
      return "Give " + table.getSimpleName() + " the property.";
    }
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      String outer = path.substring(0, dot);
      if (byPath.containsKey(outer)) {
        return "\"" + outer + "\" is one attribute; @Flatten makes attributes of its parts.";
      }
    }
    Optional<Leaf> stored =
        leaves.stream().filter(leaf -> leaf.attribute().name().equals(path)).findFirst();
    if (stored.isPresent()) {
      return "That is the name in the store; write \"" + path(stored.get()) + "\".";
    }
    return Similar.remedy(path, byPath.keySet());
  }

  private static String path(Leaf leaf) {
    return String.join(".", leaf.attribute().path());
  }
}
