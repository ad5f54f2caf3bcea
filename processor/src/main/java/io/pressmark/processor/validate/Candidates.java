package io.pressmark.processor.validate;

import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** For a type without a stored form, the types its author most likely wants. */
final class Candidates {
  private static final String ANY = "a type that docs/types.md lists, or a record of your own";

  private static final Map<String, String> BY_NAME =
      Map.ofEntries(
          Map.entry("java.lang.Object", "the type the values have, such as String or a record"),
          Map.entry("java.lang.Character", "String"),
          Map.entry("java.lang.CharSequence", "String"),
          Map.entry("java.lang.StringBuilder", "String"),
          Map.entry("java.lang.Number", "BigDecimal"),
          Map.entry("java.util.Date", "Instant"),
          Map.entry("java.util.Calendar", "ZonedDateTime"),
          Map.entry("java.sql.Timestamp", "Instant"),
          Map.entry("java.sql.Date", "LocalDate"),
          Map.entry("java.time.LocalTime", "LocalDateTime or String"),
          Map.entry("java.time.Year", "int"),
          Map.entry("java.time.YearMonth", "LocalDate or String"),
          Map.entry("java.time.Period", "Duration or String"),
          Map.entry("java.time.ZoneId", "String"),
          Map.entry("java.util.Locale", "String"),
          Map.entry("java.util.Currency", "String"),
          Map.entry("java.net.URI", "String"),
          Map.entry("java.net.URL", "String"),
          Map.entry("java.util.OptionalInt", "Optional<Integer>"),
          Map.entry("java.util.OptionalLong", "Optional<Long>"),
          Map.entry("java.util.OptionalDouble", "Optional<Double>"),
          Map.entry("java.util.concurrent.atomic.AtomicInteger", "int"),
          Map.entry("java.util.concurrent.atomic.AtomicLong", "long"),
          Map.entry("java.util.concurrent.atomic.AtomicBoolean", "boolean"),
          Map.entry("java.util.BitSet", "byte[]"));

  private final Compilation compilation;

  Candidates(Compilation compilation) {
    this.compilation = compilation;
  }

  String forType(TypeMirror type) {
    if (type.getKind() == TypeKind.CHAR) {
      return "String";
    }
    if (type.getKind() == TypeKind.ARRAY) {
      TypeMirror element = ((ArrayType) type).getComponentType();
      return "List<" + boxed(element) + ">";
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return ANY;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    String known = BY_NAME.get(element.getQualifiedName().toString());
    return known != null ? known : forCollection((DeclaredType) type);
  }

  private String forCollection(DeclaredType type) {
    String arguments =
        type.getTypeArguments().isEmpty()
            ? "<...>"
            : "<"
                + String.join(", ", type.getTypeArguments().stream().map(Labels::of).toList())
                + ">";
    if (isA(type, "java.util.Map")) {
      return "Map" + arguments;
    }
    if (isA(type, "java.util.Set")) {
      return "Set" + arguments;
    }
    if (isA(type, "java.util.List")) {
      return "List" + arguments;
    }
    if (isA(type, "java.lang.Iterable")) {
      return "List" + arguments + " or Set" + arguments;
    }
    return ANY;
  }

  private boolean isA(TypeMirror type, String name) {
    TypeElement other = compilation.elements.getTypeElement(name);
    return other != null
        && compilation.types.isSubtype(
            compilation.types.erasure(type), compilation.types.erasure(other.asType()));
  }

  private String boxed(TypeMirror type) {
    return type.getKind() == TypeKind.CHAR
        ? "String"
        : Labels.of(
            type.getKind().isPrimitive()
                ? compilation.types.boxedClass((PrimitiveType) type).asType()
                : type);
  }
}
