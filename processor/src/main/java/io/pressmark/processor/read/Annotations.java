package io.pressmark.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Looks annotations up by name, so that the processor needs no class of them. */
public final class Annotations {
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
    return value(mirror, "value");
  }

  /** The value given for a member; empty where its default counts. */
  public static Optional<AnnotationValue> value(AnnotationMirror mirror, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        mirror.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }

  /** The strings given for a member, one or several. */
  public static List<String> texts(AnnotationMirror mirror, String member) {
    return values(mirror, member).stream()
        .map(AnnotationValue::getValue)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .toList();
  }

  /**
   * The string given for a member; empty text for its default and for what the compiler refused.
   */
  public static String text(AnnotationMirror mirror, String member) {
    return texts(mirror, member).stream().findFirst().orElse("");
  }

  /** The values given for a member that takes several. */
  public static List<AnnotationValue> values(AnnotationMirror mirror, String member) {
    Optional<AnnotationValue> given = value(mirror, member);
    if (given.isEmpty()) {
      return List.of();
    }
    if (!(given.get().getValue() instanceof List<?> several)) {
      return List.of(given.get());
    }
    return several.stream().map(AnnotationValue.class::cast).toList();
  }

  /** The name of the enum constant given for a member. */
  public static Optional<String> constant(AnnotationMirror mirror, String member) {
    return value(mirror, member)
        .map(AnnotationValue::getValue)
        .filter(VariableElement.class::isInstance)
        .map(constant -> ((VariableElement) constant).getSimpleName().toString());
  }

  /** All annotations of a repeatable kind on an element, those in their container included. */
  public static List<AnnotationMirror> repeated(Element element, String name, String container) {
    List<AnnotationMirror> found = new ArrayList<>();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (qualifiedName(mirror).equals(name)) {
        found.add(mirror);
      } else if (qualifiedName(mirror).equals(container)) {
        for (AnnotationValue inner : values(mirror, "value")) {
          found.add((AnnotationMirror) inner.getValue());
        }
      }
    }
    return found;
  }

  /** The string given for {@code value}; empty text for what the compiler refused. */
  public static String text(AnnotationMirror mirror) {
    return text(mirror, "value");
  }

  /** The simple name of an annotation. */
  public static String simpleName(AnnotationMirror mirror) {
    return mirror.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Our annotations of members, those on this element. */
  public static List<AnnotationMirror> ofMember(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> AnnotationNames.OF_MEMBERS.contains(qualifiedName(mirror)))
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
