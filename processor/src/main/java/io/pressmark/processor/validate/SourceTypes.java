package io.pressmark.processor.validate;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/**
 * The types whose source this compilation sees. A message about a type that came as a class file
 * has no line to stand on and goes to the attribute that leads there instead.
 */
public final class SourceTypes {
  private final Set<String> topLevel = new HashSet<>();

  /** Adds the types of a round. */
  public void addAll(Iterable<? extends Element> roots) {
    for (Element root : roots) {
      if (root instanceof TypeElement type) {
        topLevel.add(type.getQualifiedName().toString());
      }
    }
  }

  /** The preferred place of a message if it is in source, the other one if not. */
  Element place(Element preferred, Element otherwise) {
    Element at = preferred;
    while (at.getEnclosingElement() != null
        && !(at.getEnclosingElement() instanceof PackageElement)) {
      at = at.getEnclosingElement();
    }
    boolean inSource =
        at instanceof TypeElement type && topLevel.contains(type.getQualifiedName().toString());
    return inSource ? preferred : otherwise;
  }
}
