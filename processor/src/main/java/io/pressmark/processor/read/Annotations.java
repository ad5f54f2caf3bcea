package io.pressmark.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Looks annotations up by name, so that the processor needs no class of them. */
public final class Annotations {
  private static final List<String> OF_MEMBERS =
      List.of(
          AnnotationNames.PARTITION_KEY,
          AnnotationNames.SORT_KEY,
          AnnotationNames.ATTRIBUTE,
          AnnotationNames.IGNORE);

  private Annotations() {}

  /** The annotation of that name on an element. */
  public static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (qualifiedName(mirror).equals(name)) {
        return Optional.of(mirror);
      }
    }
    return Optional.empty();
  }

  /** The value given for {@code value}. */
  public static Optional<AnnotationValue> value(AnnotationMirror mirror) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals("value")) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The string given for {@code value}; empty text for what the compiler refused. */
  public static String text(AnnotationMirror mirror) {
    return value(mirror)
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .orElse("");
  }

  /** The simple name of an annotation. */
  public static String simpleName(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Our annotations of members, those on this element. */
  public static List<AnnotationMirror> ofMember(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> OF_MEMBERS.contains(qualifiedName(mirror)))
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  /** The simple name of an annotation that says "may be null", whichever library it is from. */
  public static Optional<String> nullable(Element element, TypeMirror type) {
    return Stream.concat(
            element.getAnnotationMirrors().stream(), type.getAnnotationMirrors().stream())
        .map(Annotations::simpleName)
        .filter(name -> name.equals("Nullable") || name.equals("CheckForNull"))
        .findFirst();
  }

  private static String qualifiedName(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }
}
