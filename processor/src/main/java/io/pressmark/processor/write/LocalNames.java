package io.pressmark.processor.write;

import io.pressmark.processor.model.AttributeModel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Names for parameters, variables and record components that hold the values of properties: the
 * property's own name unless that is a keyword or taken.
 */
public final class LocalNames {
  /** Names a record component cannot have. */
  private static final List<String> OF_OBJECT =
      List.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  private final Map<String, String> names = new HashMap<>();

  /** Names for some properties, none of them in {@code reserved}. */
  public LocalNames(List<AttributeModel> attributes, String... reserved) {
    Set<String> taken = new HashSet<>(Arrays.asList(reserved));
    taken.addAll(OF_OBJECT);
    for (AttributeModel attribute : attributes) {
      if (isFree(attribute.property(), taken)) {
        names.put(attribute.property(), attribute.property());
        taken.add(attribute.property());
      }
    }
    for (AttributeModel attribute : attributes) {
      names.computeIfAbsent(attribute.property(), property -> other(property, taken));
    }
  }

  /** Names of the parts of a key wherever they are parameters or components. */
  public static LocalNames ofKey(List<AttributeModel> parts) {
    return new LocalNames(parts, "key", "call", "table", "item");
  }

  /** The name for a property. */
  public String of(AttributeModel attribute) {
    return names.get(attribute.property());
  }

  private static boolean isFree(String name, Set<String> taken) {
    return !taken.contains(name) && !SourceVersion.isKeyword(name);
  }

  private static String other(String property, Set<String> taken) {
    String candidate = property + "Value";
    while (!taken.add(candidate)) {
      candidate += "_";
    }
    return candidate;
  }
}
