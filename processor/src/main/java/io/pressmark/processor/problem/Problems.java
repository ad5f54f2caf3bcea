package io.pressmark.processor.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Collects the problems of one table, so that all of them are told at once. */
public final class Problems {
  private final List<Problem> found = new ArrayList<>();

  /** Adds a problem that concerns an element as a whole. */
  public void add(ProblemCode code, Element element, Object... arguments) {
    found.add(problem(code, element, Optional.empty(), Optional.empty(), arguments));
  }

  /** Adds a problem that concerns an annotation. */
  public void add(
      ProblemCode code, Element element, AnnotationMirror annotation, Object... arguments) {
    found.add(problem(code, element, Optional.of(annotation), Optional.empty(), arguments));
  }

  /** Adds a problem that concerns one value of an annotation. */
  public void add(
      ProblemCode code,
      Element element,
      AnnotationMirror annotation,
      AnnotationValue value,
      Object... arguments) {
    found.add(problem(code, element, Optional.of(annotation), Optional.of(value), arguments));
  }

  /** Whether one of them stops the build. */
  public boolean hasErrors() {
    return found.stream().anyMatch(problem -> problem.code().severity() == Severity.ERROR);
  }

  /** All of them, in the order they were found. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  private static Problem problem(
      ProblemCode code,
      Element element,
      Optional<AnnotationMirror> annotation,
      Optional<AnnotationValue> value,
      Object... arguments) {
    return new Problem(
        code, code.found(arguments), code.remedy(arguments), element, annotation, value);
  }
}
