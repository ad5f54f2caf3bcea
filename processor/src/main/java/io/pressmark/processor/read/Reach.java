package io.pressmark.processor.read;

import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** What code in one package, the package of the generated types, can name. */
public final class Reach {
  private final Elements elements;
  private final PackageElement from;

  /** Reach from the package that {@code element} is in. */
  public Reach(Elements elements, Element element) {
    this.elements = elements;
    this.from = elements.getPackageOf(element);
  }

  /** Whether a field, method or constructor of a reachable type can be used. */
  public boolean includesMember(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PUBLIC)) {
      return true;
    }
    return !modifiers.contains(Modifier.PRIVATE) && elements.getPackageOf(member).equals(from);
  }

  /** Whether a type can be named, its outer types included. */
  public boolean includesType(Element type) {
    for (Element at = type; at != null; at = at.getEnclosingElement()) {
      if (at instanceof PackageElement) {
        return true;
      }
      if (!includesMember(at)) {
        return false;
      }
    }
    return true;
  }
}
