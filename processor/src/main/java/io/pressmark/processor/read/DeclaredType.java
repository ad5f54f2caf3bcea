package io.pressmark.processor.read;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * A record or class as it was declared.
 *
 * @param element the type
 * @param properties its properties, ignored ones too, in order of declaration
 * @param misplaced annotations of ours on members that are no properties
 */
public record DeclaredType(
    TypeElement element, List<DeclaredProperty> properties, List<Misplaced> misplaced) {

  /** An annotation where it has no meaning; {@code what} says what the element is. */
  public record Misplaced(Element element, AnnotationMirror annotation, String what) {}
}
