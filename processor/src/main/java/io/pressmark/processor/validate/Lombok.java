package io.pressmark.processor.validate;

import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Recognizes types that Lombok completes, in the tree of the compiler and not in a file. */
final class Lombok {
  private Lombok() {}

  /** Whether the type, or a field of it, has an annotation of Lombok's. */
  static boolean isUsedBy(TypeElement type) {
    return isAnnotated(type) || type.getEnclosedElements().stream().anyMatch(Lombok::isAnnotated);
  }

  private static boolean isAnnotated(Element element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(mirror -> mirror.getAnnotationType().toString().startsWith("lombok."));
  }
}
