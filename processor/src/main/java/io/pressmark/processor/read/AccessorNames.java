package io.pressmark.processor.read;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** Which methods are getters and setters, by the JavaBeans rules, and of what property. */
final class AccessorNames {
  private AccessorNames() {}

  /** What follows the prefix of a getter: {@code Total} of {@code getTotal()}. */
  static Optional<String> getterStem(ExecutableElement method) {
    if (!method.getParameters().isEmpty()
        || method.getReturnType().getKind() == TypeKind.VOID
        || isNoAccessor(method)) {
      return Optional.empty();
    }
    String name = method.getSimpleName().toString();
    if (method.getReturnType().getKind() == TypeKind.BOOLEAN) {
      Optional<String> stem = stem(name, "is");
      if (stem.isPresent()) {
        return stem;
      }
    }
    return stem(name, "get");
  }

  /** What follows the prefix of a setter. */
  static Optional<String> setterStem(ExecutableElement method) {
    if (method.getParameters().size() != 1 || method.isVarArgs() || isNoAccessor(method)) {
      return Optional.empty();
    }
    return stem(method.getSimpleName().toString(), "set");
  }

  /**
   * The property of an accessor: the field it is evidently about, or else the name by the JavaBeans
   * rules, which keep {@code URL} as it is.
   */
  static String property(String stem, Set<String> fields) {
    String lowered = stem.substring(0, 1).toLowerCase(Locale.ROOT) + stem.substring(1);
    if (fields.contains(lowered)) {
      return lowered;
    }
    boolean acronym =
        stem.length() > 1
            && Character.isUpperCase(stem.charAt(0))
            && Character.isUpperCase(stem.charAt(1));
    return acronym ? stem : lowered;
  }

  /** The part after a prefix of the accessor names of a property. */
  static String stemOf(String property) {
    return property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
  }

  private static boolean isNoAccessor(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC) || !method.getTypeParameters().isEmpty();
  }

  private static Optional<String> stem(String name, String prefix) {
    if (name.length() <= prefix.length() || !name.startsWith(prefix)) {
      return Optional.empty();
    }
    String stem = name.substring(prefix.length());
    return Character.isLowerCase(stem.charAt(0)) ? Optional.empty() : Optional.of(stem);
  }
}
