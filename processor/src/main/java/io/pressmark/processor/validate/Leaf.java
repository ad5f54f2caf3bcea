package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * An attribute beside the property it comes from.
 *
 * @param label how messages call it: {@code Order.shipTo.city}
 * @param fallback where messages go when the property has no source
 * @param insideOptional whether it is part of a flattened object that can be missing
 */
record Leaf(
    AttributeModel attribute,
    DeclaredProperty property,
    String label,
    Element fallback,
    boolean insideOptional) {

  /** Where messages about the attribute belong. */
  Element site(Compilation compilation) {
    return compilation.sources.place(property.site(), fallback);
  }

  /** Whether the property has an annotation of that name. */
  boolean has(String annotation) {
    return property.annotation(annotation).isPresent();
  }

  /** Adds a problem at the annotation of that name. */
  void addAt(
      Compilation compilation, String annotationName, ProblemCode code, Object... arguments) {
    addAt(compilation, annotationName, Optional.empty(), code, arguments);
  }

  /** Adds a problem at a value of the annotation of that name. */
  void addAtValue(
      Compilation compilation,
      String annotationName,
      String member,
      ProblemCode code,
      Object... arguments) {
    addAt(compilation, annotationName, Optional.of(member), code, arguments);
  }

  private void addAt(
      Compilation compilation,
      String annotationName,
      Optional<String> member,
      ProblemCode code,
      Object... arguments) {
    Optional<Placed> placed = property.annotation(annotationName);
    Element preferred = placed.map(Placed::element).orElse(property.site());
    Element site = compilation.sources.place(preferred, fallback);
    if (placed.isEmpty() || !site.equals(preferred)) {
      compilation.problems.add(code, site, arguments);
      return;
    }
    AnnotationMirror annotation = placed.get().annotation();
    Optional<AnnotationValue> value = member.flatMap(name -> Annotations.value(annotation, name));
    if (value.isPresent()) {
      compilation.problems.add(code, site, annotation, value.get(), arguments);
    } else {
      compilation.problems.add(code, site, annotation, arguments);
    }
  }
}
