package io.pressmark.processor.read;

import io.pressmark.processor.model.Access;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A record component, or a property of a class, as it was declared.
 *
 * @param name its name in Java
 * @param type its type, type variables of supertypes filled in
 * @param site where messages about it belong
 * @param carriers the elements whose annotations count: the field and the getter, those that exist
 * @param read how generated code can read it
 * @param write how generated code can write it
 * @param skipped whether the language itself marks it as not stored ({@code transient})
 * @param otherGetter a second getter of the same property
 */
public record DeclaredProperty(
    String name,
    TypeMirror type,
    Element site,
    List<Element> carriers,
    Optional<Access> read,
    Optional<Access> write,
    boolean skipped,
    Optional<Element> otherGetter) {

  /** An annotation and the element that it is on. */
  public record Placed(Element element, AnnotationMirror annotation) {}

  /** The annotation of that name on one of the carriers. */
  public Optional<Placed> annotation(String annotationName) {
    return annotations(annotationName).stream().findFirst();
  }

  /** The annotations of that name on all of the carriers. */
  public List<Placed> annotations(String annotationName) {
    return carriers.stream()
        .flatMap(
            carrier ->
                Annotations.find(carrier, annotationName).stream()
                    .map(annotation -> new Placed(carrier, annotation)))
        .toList();
  }

  /** Whether it is not stored. */
  public boolean isIgnored() {
    return skipped || annotation(AnnotationNames.IGNORE).isPresent();
  }

  /** The name it is stored under. */
  public String attributeName() {
    return annotation(AnnotationNames.ATTRIBUTE)
        .flatMap(placed -> Annotations.value(placed.annotation()))
        .map(given -> given.getValue() instanceof String text ? text : "")
        .orElse(name);
  }

  /** The names it was stored under before. */
  public List<String> formerNames() {
    return annotation(AnnotationNames.ATTRIBUTE)
        .map(placed -> Annotations.texts(placed.annotation(), "formerNames"))
        .orElse(List.of());
  }

  /** Whether its attributes stand beside those of the object around it. */
  public boolean isFlattened() {
    return annotation(AnnotationNames.FLATTEN).isPresent();
  }
}
