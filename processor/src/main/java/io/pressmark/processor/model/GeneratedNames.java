package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Every name that generated code declares in public. */
public final class GeneratedNames {
  /** The methods of any repository; an index cannot have one of these names. */
  public static final Set<String> REPOSITORY_METHODS =
      Set.of(
          "put",
          "putAll",
          "insert",
          "update",
          "get",
          "getAll",
          "delete",
          "deleteAll",
          "deleteUnchecked",
          "key",
          "query",
          "scan",
          "changes",
          "count",
          "statistics",
          "table",
          "toAttributeMap",
          "fromAttributeMap");

  private final ClassName type;
  private final String prefix;

  /** The names for a table's type. Nested types join the names of their outer types. */
  public GeneratedNames(ClassName type) {
    this.type = type;
    this.prefix = String.join("", type.simpleNames());
  }

  /** The class of the table's operations. */
  public ClassName repository() {
    return sibling("Repository");
  }

  /** The class that turns objects into items and back. */
  public ClassName schema() {
    return sibling("Schema");
  }

  /** The class of attribute constants. */
  public ClassName attributes() {
    return sibling("Attributes");
  }

  /** The record of both parts of a composite key. */
  public ClassName key() {
    return sibling("Key");
  }

  /** The class of an index's operations: {@code OrderByProductIndex} of {@code byProduct}. */
  public ClassName index(IndexModel index) {
    return sibling(capitalized(index.method()) + "Index");
  }

  /** The record of what an index carries that does not carry all. */
  public ClassName indexItem(IndexModel index) {
    return sibling(capitalized(index.method()) + "Item");
  }

  /** The class that reads a projection of a table's items. */
  public ClassName projection() {
    return sibling("Projection");
  }

  /** All types generated for a table. */
  public List<ClassName> all(boolean compositeKey, List<IndexModel> indexes) {
    List<ClassName> all = new ArrayList<>(List.of(repository(), schema(), attributes()));
    if (compositeKey) {
      all.add(key());
    }
    for (IndexModel index : indexes) {
      all.add(index(index));
      if (!index.carriesAll()) {
        all.add(indexItem(index));
      }
    }
    return all;
  }

  /** The class nested in the attribute constants that names a sort key in types. */
  public ClassName marker(String property) {
    return attributes().nestedClass(capitalized(property));
  }

  /** The constant of a property or attribute name: {@code PLACED_AT} of {@code placedAt}. */
  public static String constant(String name) {
    StringBuilder constant = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (startsWord(name, i) && constant.charAt(constant.length() - 1) != '_') {
        constant.append('_');
      }
      constant.append(Character.isJavaIdentifierPart(c) && !Character.isSurrogate(c) ? c : '_');
    }
    String upper = constant.toString().toUpperCase(Locale.ROOT);
    boolean named = upper.chars().anyMatch(c -> c != '_');
    return named && Character.isJavaIdentifierStart(upper.charAt(0)) ? upper : "NAME_" + upper;
  }

  /** The method of an index: {@code byStatus} of {@code by-status}; maybe no identifier. */
  public static String indexMethod(String index) {
    StringBuilder method = new StringBuilder();
    for (String word : index.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        method.append(method.isEmpty() ? decapitalized(word) : capitalized(word));
      }
    }
    return method.toString();
  }

  /** The name with its first letter in lower case; all of a name in capitals. */
  private static String decapitalized(String word) {
    boolean capitals = word.equals(word.toUpperCase(Locale.ROOT));
    return capitals
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }

  /** The name with its first letter in upper case. */
  public static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean startsWord(String name, int index) {
    if (index == 0 || !Character.isUpperCase(name.charAt(index))) {
      return false;
    }
    if (!Character.isUpperCase(name.charAt(index - 1))) {
      return true;
    }
    return index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
  }

  private ClassName sibling(String suffix) {
    return ClassName.get(type.packageName(), prefix + suffix);
  }
}
