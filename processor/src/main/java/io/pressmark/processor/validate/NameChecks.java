package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import io.pressmark.processor.read.DeclaredType;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The rules for names in the store. */
final class NameChecks {
  private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
  private static final int MIN_TABLE_NAME = 3;
  private static final int MAX_TABLE_NAME = 255;
  private static final int MAX_NAME_BYTES = 65_535;
  private static final int MAX_KEY_NAME_BYTES = 255;

  private final Compilation compilation;

  NameChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Checks the name in {@code @Table}. */
  void checkTable(TypeElement type, AnnotationMirror table) {
    String name = Annotations.text(table);
    AnnotationValue value = Annotations.value(table).orElse(null);
    if (value == null || TABLE_NAME.matcher(name).matches()) {
      return;
    }
    boolean badLength = name.length() < MIN_TABLE_NAME || name.length() > MAX_TABLE_NAME;
    compilation.problems.add(
        ProblemCode.TABLE_NAME,
        type,
        table,
        value,
        name,
        badLength ? "has " + name.length() + " characters" : "has another character",
        suggestion(name, type.getSimpleName().toString()));
  }

  /** Checks the names of all attributes of a table or document. */
  void checkAttributes(DeclaredType type, Element fallback) {
    Map<String, DeclaredProperty> byName = new HashMap<>();
    Map<String, String> byLowerCase = new HashMap<>();
    for (DeclaredProperty property : type.properties()) {
      if (property.isIgnored()) {
        continue;
      }
      checkLength(type, property, fallback);
      String name = property.attributeName();
      DeclaredProperty same = byName.putIfAbsent(name, property);
      String similar = byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
      if (same != null) {
        add(
            ProblemCode.ATTRIBUTE_NAME_DUPLICATE,
            property,
            fallback,
            Labels.of(type, same),
            Labels.of(type, property),
            name);
      } else if (similar != null) {
        add(ProblemCode.ATTRIBUTE_NAME_CASE, property, fallback, similar, name);
      }
    }
  }

  private void checkLength(DeclaredType type, DeclaredProperty property, Element fallback) {
    int length = property.attributeName().getBytes(StandardCharsets.UTF_8).length;
    boolean key =
        property.annotation(AnnotationNames.PARTITION_KEY).isPresent()
            || property.annotation(AnnotationNames.SORT_KEY).isPresent();
    String label = Labels.of(type, property);
    if (length == 0 || length > MAX_NAME_BYTES) {
      add(ProblemCode.ATTRIBUTE_NAME_LENGTH, property, fallback, label, length);
    } else if (key && length > MAX_KEY_NAME_BYTES) {
      add(ProblemCode.KEY_NAME_LONG, property, fallback, label, length);
    }
  }

  /** Adds a problem at the name in {@code @Attribute}, or at the property if it has none. */
  private void add(
      ProblemCode code, DeclaredProperty property, Element fallback, Object... arguments) {
    Optional<Placed> placed = property.annotation(AnnotationNames.ATTRIBUTE);
    Element preferred = placed.map(Placed::element).orElse(property.site());
    Element site = compilation.sources.place(preferred, fallback);
    if (placed.isEmpty() || !site.equals(preferred)) {
      compilation.problems.add(code, site, arguments);
      return;
    }
    AnnotationMirror annotation = placed.get().annotation();
    Optional<AnnotationValue> value = Annotations.value(annotation);
    if (value.isPresent()) {
      compilation.problems.add(code, site, annotation, value.get(), arguments);
    } else {
      compilation.problems.add(code, site, annotation, arguments);
    }
  }

  private static String suggestion(String name, String typeName) {
    String mended = name.replaceAll("[^A-Za-z0-9_.-]+", "-");
    if (mended.length() > MAX_TABLE_NAME) {
      return mended.substring(0, MAX_TABLE_NAME);
    }
    return mended.replace("-", "").length() < MIN_TABLE_NAME
        ? typeName.toLowerCase(Locale.ROOT) + "-table"
        : mended;
  }
}
