package io.pressmark.processor.problem;

import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * One thing that is wrong with a model, and where.
 *
 * @param code what rule it breaks
 * @param found what was found, as the message tells it
 * @param remedy how to mend it, as the message tells it
 * @param element where the message belongs
 * @param annotation the annotation on {@code element} it concerns
 * @param value the value of {@code annotation} it concerns
 */
public record Problem(
    ProblemCode code,
    String found,
    String remedy,
    Element element,
    Optional<AnnotationMirror> annotation,
    Optional<AnnotationValue> value) {

  /** The whole message: code, rule, what was found, how to mend it. */
  public String message() {
    String text =
        "[pressmark:" + code.id() + "] " + code.rule() + " Found: " + found + " " + remedy;
    if (code.severity() == Severity.ERROR) {
      return text;
    }
    return text + " To keep it: @SuppressWarnings(\"pressmark:" + code.id() + "\").";
  }
}
