package io.pressmark.processor.validate;

import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.GeneratedNames;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the properties of a class stand when they are read: in the class itself, or flattened into
 * another one.
 *
 * @param path the flattened properties that lead there
 * @param owners how these are read
 * @param prefix what stands before the attributes' names
 * @param label how messages call the outermost class
 * @param ofTable whether that is a table's class
 * @param insideOptional whether a flattened property on the way can be missing
 */
record Nesting(
    List<String> path,
    List<Access> owners,
    String prefix,
    String label,
    boolean ofTable,
    boolean insideOptional) {

  static Nesting none(String label, boolean ofTable) {
    return new Nesting(List.of(), List.of(), "", label, ofTable, false);
  }

  Nesting inside(String property, Access read, String morePrefix, boolean optional) {
    return new Nesting(
        pathOf(property),
        join(owners, read),
        prefix + morePrefix,
        label,
        ofTable,
        insideOptional || optional);
  }

  List<String> pathOf(String property) {
    return join(path, property);
  }

  /** {@code Order.shipTo.city}. */
  String labelOf(String property) {
    return label + "." + String.join(".", pathOf(property));
  }

  /** {@code shipToCity}. */
  String joined(String property) {
    StringBuilder name = new StringBuilder();
    for (String step : pathOf(property)) {
      name.append(name.isEmpty() ? step : GeneratedNames.capitalized(step));
    }
    return name.toString();
  }

  private static <T> List<T> join(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }
}
