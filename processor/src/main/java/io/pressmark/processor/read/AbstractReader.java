package io.pressmark.processor.read;

import io.pressmark.processor.model.Access;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Reads an interface or an abstract class that another processor implements. Its properties are its
 * abstract methods without parameters and those that an annotation marks, by their own names; or,
 * where all of them are getters, by the names that these stand for.
 */
final class AbstractReader {
  private static final String IMMUTABLES_DEFAULT = "org.immutables.value.Value.Default";

  private final Elements elements;
  private final Types types;
  private final TypeElement type;

  AbstractReader(Elements elements, Types types, TypeElement type) {
    this.elements = elements;
    this.types = types;
    this.type = type;
  }

  DeclaredType read() {
    List<ExecutableElement> accessors = accessors();
    boolean beans =
        !accessors.isEmpty()
            && accessors.stream().allMatch(method -> AccessorNames.getterStem(method).isPresent());
    Overridden overridden = new Overridden(elements, types);
    List<DeclaredProperty> properties = new ArrayList<>();
    for (ExecutableElement accessor : accessors) {
      List<Element> carriers = new ArrayList<>(List.of(accessor));
      carriers.addAll(overridden.of(accessor));
      String own = accessor.getSimpleName().toString();
      properties.add(
          new DeclaredProperty(
              beans
                  ? AccessorNames.property(AccessorNames.getterStem(accessor).get(), Set.of())
                  : own,
              typeOf(accessor),
              accessor,
              carriers,
              Optional.of(new Access.Method(own)),
              Optional.empty(),
              false,
              Optional.empty()));
    }
    return new DeclaredType(type, properties, MisplacedAnnotations.in(type, properties));
  }

  /** Own ones in order of declaration, then inherited ones by name. */
  private List<ExecutableElement> accessors() {
    List<ExecutableElement> own = new ArrayList<>();
    List<ExecutableElement> inherited = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (isAccessor(method)) {
        (method.getEnclosingElement().equals(type) ? own : inherited).add(method);
      }
    }
    inherited.sort(Comparator.comparing(method -> method.getSimpleName().toString()));
    own.sort(Comparator.comparingInt(type.getEnclosedElements()::indexOf));
    own.addAll(inherited);
    return own;
  }

  private boolean isAccessor(ExecutableElement method) {
    return isProperty(method)
        && method.getParameters().isEmpty()
        && method.getTypeParameters().isEmpty()
        && method.getReturnType().getKind() != TypeKind.VOID
        && !method.getSimpleName().contentEquals("toBuilder");
  }

  /** A method with a body is one where an annotation says so: one of ours, or Immutables' own. */
  private static boolean isProperty(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.ABSTRACT)) {
      return true;
    }
    boolean ours =
        Annotations.ofMember(method).stream()
            .anyMatch(annotation -> !Annotations.simpleName(annotation).equals("Ignore"));
    return !method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)
        && (ours || Annotations.find(method, IMMUTABLES_DEFAULT).isPresent());
  }

  private TypeMirror typeOf(ExecutableElement method) {
    ExecutableType seen =
        (ExecutableType)
            types.asMemberOf((javax.lang.model.type.DeclaredType) type.asType(), method);
    return seen.getReturnType();
  }
}
