package io.pressmark.processor.validate;

import io.pressmark.processor.model.Conversion.Constant;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads the names under which the constants of an enum are stored. */
final class StoredNames {
  private StoredNames() {}

  /** The constants; empty where all are stored by their own names. */
  static List<Constant> of(Compilation compilation, TypeElement type, Element site) {
    List<Constant> constants = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    boolean renamed = false;
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        Optional<AnnotationMirror> annotation =
            Annotations.find(member, AnnotationNames.STORED_NAME);
        renamed |= annotation.isPresent();
        Constant constant = constant(member, annotation);
        constants.add(constant);
        check(compilation, type, member, constant, owners, site);
      }
    }
    return renamed ? constants : List.of();
  }

  private static Constant constant(Element member, Optional<AnnotationMirror> annotation) {
    String name = member.getSimpleName().toString();
    String stored = annotation.map(Annotations::text).filter(text -> !text.isEmpty()).orElse(name);
    List<String> aliases =
        annotation.map(mirror -> Annotations.texts(mirror, "aliases")).orElse(List.of());
    return new Constant(name, stored, aliases);
  }

  private static void check(
      Compilation compilation,
      TypeElement type,
      Element member,
      Constant constant,
      Map<String, String> owners,
      Element site) {
    List<String> names = new ArrayList<>(List.of(constant.storedName()));
    names.addAll(constant.aliases());
    for (String name : names) {
      String other = owners.putIfAbsent(name, constant.constant());
      if (other != null) {
        compilation.problems.add(
            ProblemCode.STORED_NAME_DUPLICATE,
            compilation.sources.place(member, site),
            type.getSimpleName() + "." + other,
            type.getSimpleName() + "." + constant.constant(),
            name);
      }
    }
  }
}
