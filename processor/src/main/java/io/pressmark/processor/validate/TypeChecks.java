package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** Whether instances of a type can be named at all. */
final class TypeChecks {
  private final Compilation compilation;

  TypeChecks(Compilation compilation) {
    this.compilation = compilation;
  }

  /**
   * Checks a table's or a document's type; messages go to {@code site}.
   *
   * @return whether it makes sense to look at the type's members
   */
  boolean check(TypeElement type, Element site) {
    boolean usable = isOfUsableKind(type, site);
    checkReach(type, site);
    if (!type.getTypeParameters().isEmpty()) {
      String parameters =
          type.getTypeParameters().stream().map(Object::toString).collect(Collectors.joining(", "));
      add(ProblemCode.TYPE_PARAMETERS, site, name(type), parameters);
      return false;
    }
    return usable;
  }

  private boolean isOfUsableKind(TypeElement type, Element site) {
    ElementKind kind = type.getKind();
    if (kind == ElementKind.ENUM || kind == ElementKind.ANNOTATION_TYPE) {
      String words = kind == ElementKind.ENUM ? "an enum" : "an annotation";
      add(ProblemCode.TABLE_KIND, site, name(type), words);
      return false;
    }
    return true;
  }

  private void checkReach(TypeElement type, Element site) {
    if (type.getNestingKind() == NestingKind.LOCAL) {
      add(ProblemCode.TYPE_HIDDEN, site, name(type), "local to a method");
    } else if (!compilation.reach.includesType(type)) {
      add(ProblemCode.TYPE_HIDDEN, site, name(type), hiddenWords(type));
    } else if (isInner(type)) {
      add(ProblemCode.TYPE_HIDDEN, site, name(type), "an inner class, which is not static");
    }
  }

  private static boolean isInner(TypeElement type) {
    return type.getNestingKind() == NestingKind.MEMBER
        && type.getKind() == ElementKind.CLASS
        && !type.getModifiers().contains(Modifier.STATIC);
  }

  private static String hiddenWords(TypeElement type) {
    for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
      if (at.getModifiers().contains(Modifier.PRIVATE)) {
        return at.equals(type) ? "private" : "inside the private type " + at.getSimpleName();
      }
    }
    return "not public and in another package";
  }

  private void add(ProblemCode code, Element site, Object... arguments) {
    compilation.problems.add(code, site, arguments);
  }

  private static String name(TypeElement type) {
    return type.getSimpleName().toString();
  }
}
