package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The rules for names in the store. */
final class NameChecks {
  private static final int MAX_NAME_BYTES = 65_535;
  static final int MAX_KEY_NAME_BYTES = 255;

  private final Compilation compilation;

  NameChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Checks the name in {@code @Table}. */
  void checkTable(TypeElement type, AnnotationMirror table) {
    String name = Annotations.text(table);
    AnnotationValue value = Annotations.value(table).orElse(null);
    if (value == null || StoreNames.isValid(name)) {
      return;
    }
    compilation.problems.add(
        ProblemCode.TABLE_NAME,
        type,
        table,
        value,
        name,
        StoreNames.fault(name),
        StoreNames.suggestion(name, type.getSimpleName() + "-table"));
  }

  /** Checks the names of all attributes of a table's or document's class. */
  void checkAttributes(List<Leaf> leaves) {
    Map<String, Leaf> byName = new HashMap<>();
    Map<String, String> byLowerCase = new HashMap<>();
    for (Leaf leaf : leaves) {
      checkLength(leaf);
      String name = leaf.attribute().name();
      Leaf same = byName.putIfAbsent(name, leaf);
      String similar = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (same != null) {
        add(leaf, ProblemCode.ATTRIBUTE_NAME_DUPLICATE, same.label(), leaf.label(), name);
      } else if (similar != null) {
        add(leaf, ProblemCode.ATTRIBUTE_NAME_CASE, similar, name);
      }
    }
    for (Leaf leaf : leaves) {
      for (String former : leaf.attribute().formerNames()) {
        Leaf other = byName.putIfAbsent(former, leaf);
        if (other != null) {
          leaf.addAtValue(
              compilation,
              AnnotationNames.ATTRIBUTE,
              "formerNames",
              ProblemCode.FORMER_NAME_CLASH,
              leaf.label(),
              former,
              other.label());
        }
      }
    }
  }

  private void checkLength(Leaf leaf) {
    int length = bytes(leaf.attribute().name());
    if (length == 0 || length > MAX_NAME_BYTES) {
      add(leaf, ProblemCode.ATTRIBUTE_NAME_LENGTH, leaf.label(), length);
    } else if (leaf.attribute().isKey() && length > MAX_KEY_NAME_BYTES) {
      add(leaf, ProblemCode.KEY_NAME_LONG, leaf.label(), length);
    }
  }

  /** The length of a name as the store counts it. */
  static int bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Adds a problem at the name in {@code @Attribute}, or at the property if it has none. */
  private void add(Leaf leaf, ProblemCode code, Object... arguments) {
    leaf.addAtValue(compilation, AnnotationNames.ATTRIBUTE, "value", code, arguments);
  }
}
