package io.pressmark.processor.validate;

import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import io.pressmark.processor.read.DeclaredType;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeKind;

/** Whether each property can be read and written, and its annotations fit together. */
final class PropertyChecks {
  private final Compilation compilation;

  PropertyChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /** Checks all properties of a type; where that has no source, messages go to {@code fallback}. */
  void check(DeclaredType type, Optional<Making> making, Element fallback) {
    for (DeclaredType.Misplaced misplaced : type.misplaced()) {
      String member = type.element().getSimpleName() + "." + misplaced.element();
      addAt(
          ProblemCode.ANNOTATION_MISPLACED,
          misplaced.element(),
          misplaced.annotation(),
          fallback,
          Annotations.simpleName(misplaced.annotation()),
          member,
          misplaced.what());
    }
    for (DeclaredProperty property : type.properties()) {
      check(type, making, property, fallback);
    }
  }

  private void check(
      DeclaredType type, Optional<Making> making, DeclaredProperty property, Element fallback) {
    String label = Labels.of(type, property);
    if (property.isIgnored()) {
      checkIgnored(property, label, fallback);
      return;
    }
    checkNames(property, label, fallback);
    checkAccess(type, making, property, fallback);
  }

  private void checkIgnored(DeclaredProperty property, String label, Element fallback) {
    if (property.annotation(AnnotationNames.IGNORE).isEmpty()) {
      return;
    }
    Set<String> told = new HashSet<>();
    for (Element carrier : property.carriers()) {
      for (AnnotationMirror annotation : Annotations.ofMember(carrier)) {
        String other = Annotations.simpleName(annotation);
        if (!other.equals("Ignore") && told.add(other)) {
          addAt(ProblemCode.IGNORE_CONFLICT, carrier, annotation, fallback, label, other);
        }
      }
    }
  }

  private void checkNames(DeclaredProperty property, String label, Element fallback) {
    List<Placed> names = property.annotations(AnnotationNames.ATTRIBUTE);
    if (names.size() > 1) {
      String first = Annotations.text(names.get(0).annotation());
      String second = Annotations.text(names.get(1).annotation());
      if (!first.equals(second)) {
        addAt(
            ProblemCode.ATTRIBUTE_NAME_CONFLICT,
            names.get(1).element(),
            names.get(1).annotation(),
            fallback,
            label,
            first,
            second);
      }
    }
  }

  private void checkAccess(
      DeclaredType type, Optional<Making> making, DeclaredProperty property, Element fallback) {
    Element site = compilation.sources.place(property.site(), fallback);
    String owner = type.element().getSimpleName().toString();
    String stem = GeneratedNames.capitalized(property.name());
    if (property.otherGetter().isPresent()
        && property.read().orElse(null) instanceof Access.Method getter) {
      String other = property.otherGetter().get().getSimpleName().toString();
      compilation.problems.add(
          ProblemCode.ACCESSOR_AMBIGUOUS,
          compilation.sources.place(property.otherGetter().get(), fallback),
          getter.name() + "()",
          other + "()",
          Labels.of(type, property));
    }
    boolean unwritten =
        making.filter(made -> !made.writes().containsKey(property.name())).isPresent();
    if ((property.read().isEmpty() || unwritten) && Lombok.isUsedBy(type.element())) {
      compilation.lombokIsMissing(compilation.sources.place(type.element(), fallback), owner);
      return;
    }
    if (property.read().isEmpty()) {
      String getter = (property.type().getKind() == TypeKind.BOOLEAN ? "is" : "get") + stem + "()";
      compilation.problems.add(
          ProblemCode.ATTRIBUTE_NOT_READABLE, site, property.name(), owner, getter);
    }
    if (unwritten) {
      String setter = "set" + stem + "(" + Labels.of(property.type()) + ")";
      compilation.problems.add(
          ProblemCode.ATTRIBUTE_NOT_WRITABLE, site, property.name(), owner, setter);
    }
  }

  private void addAt(
      ProblemCode code,
      Element element,
      AnnotationMirror annotation,
      Element fallback,
      Object... arguments) {
    if (compilation.sources.place(element, fallback).equals(element)) {
      compilation.problems.add(code, element, annotation, arguments);
    } else {
      compilation.problems.add(code, fallback, arguments);
    }
  }
}
