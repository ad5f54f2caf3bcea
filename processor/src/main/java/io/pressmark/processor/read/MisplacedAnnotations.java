package io.pressmark.processor.read;

import io.pressmark.processor.read.DeclaredType.Misplaced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Finds annotations of ours on members that are no properties, where they would do nothing. */
final class MisplacedAnnotations {
  private MisplacedAnnotations() {}

  static List<Misplaced> in(TypeElement type, List<DeclaredProperty> properties) {
    Set<Element> carriers = new HashSet<>();
    for (DeclaredProperty property : properties) {
      carriers.addAll(property.carriers());
    }
    List<Misplaced> misplaced = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (!carriers.contains(member)) {
        for (AnnotationMirror annotation : Annotations.ofMember(member)) {
          if (!isIgnoredAccessor(member, annotation)) {
            misplaced.add(new Misplaced(member, annotation, describe(member)));
          }
        }
      }
    }
    return misplaced;
  }

  /** Saying "this method is no property" is always in place. */
  private static boolean isIgnoredAccessor(Element member, AnnotationMirror annotation) {
    return member.getKind() == ElementKind.METHOD
        && Annotations.simpleName(annotation).equals("Ignore");
  }

  private static String describe(Element member) {
    if (member.getModifiers().contains(Modifier.STATIC)) {
      return "static";
    }
    if (member instanceof ExecutableElement method) {
      return method.getParameters().isEmpty()
          ? "neither an accessor nor a getter"
          : "a method with parameters";
    }
    return "no property";
  }
}
