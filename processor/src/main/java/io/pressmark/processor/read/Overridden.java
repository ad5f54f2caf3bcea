package io.pressmark.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the methods of supertypes that an accessor implements: their annotations count too. */
final class Overridden {
  private final Elements elements;
  private final Types types;

  Overridden(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Those with annotations of ours, nearest type first. */
  List<Element> of(ExecutableElement method) {
    TypeElement owner = (TypeElement) method.getEnclosingElement();
    List<Element> found = new ArrayList<>();
    for (TypeElement supertype : supertypes(owner)) {
      for (ExecutableElement other : ElementFilter.methodsIn(supertype.getEnclosedElements())) {
        if (!Annotations.ofMember(other).isEmpty() && elements.overrides(method, other, owner)) {
          found.add(other);
        }
      }
    }
    return found;
  }

  private Set<TypeElement> supertypes(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>();
    Deque<TypeMirror> left = new ArrayDeque<>(types.directSupertypes(type.asType()));
    while (!left.isEmpty()) {
      TypeMirror next = left.poll();
      if (types.asElement(next) instanceof TypeElement element && all.add(element)) {
        left.addAll(types.directSupertypes(next));
      }
    }
    return all;
  }
}
