package io.pressmark.processor.read;

import io.pressmark.processor.model.Access;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** The field, getters and setters of one property of a class, while they are being gathered. */
final class PropertyParts {
  private final Types types;
  private final Overridden overridden;
  private final String name;
  private final List<Typed<ExecutableElement>> getters = new ArrayList<>();
  private final List<Typed<ExecutableElement>> setters = new ArrayList<>();
  private Optional<Typed<VariableElement>> field = Optional.empty();

  private record Typed<E extends Element>(E element, TypeMirror type) {}

  PropertyParts(Types types, Overridden overridden, String name) {
    this.types = types;
    this.overridden = overridden;
    this.name = name;
  }

  PropertyParts field(VariableElement element, TypeMirror type) {
    field = Optional.of(new Typed<>(element, type));
    return this;
  }

  void getter(ExecutableElement element, TypeMirror type) {
    getters.add(new Typed<>(element, type));
  }

  /** Whether there is a field of this type and no getter so far. */
  boolean isWithoutGetterFor(TypeMirror type) {
    return getters.isEmpty() && field.isPresent() && types.isSameType(field.get().type(), type);
  }

  void setter(ExecutableElement element, TypeMirror type) {
    setters.add(new Typed<>(element, type));
  }

  DeclaredProperty join(Reach reach) {
    List<Typed<ExecutableElement>> usable =
        getters.stream()
            .filter(getter -> reach.includesMember(getter.element()))
            .filter(getter -> getters.size() == 1 || !isIgnored(getter.element()))
            .toList();
    Optional<Typed<ExecutableElement>> getter = usable.stream().findFirst();
    TypeMirror type = type(getter);
    return new DeclaredProperty(
        name,
        type,
        site(getter),
        carriers(),
        read(getter, reach),
        write(type, reach),
        isTransient(),
        usable.stream().skip(1).<Element>map(Typed::element).findFirst());
  }

  private TypeMirror type(Optional<Typed<ExecutableElement>> getter) {
    return getter
        .map(Typed::type)
        .or(() -> field.map(Typed::type))
        .or(() -> getters.stream().map(Typed::type).findFirst())
        .orElseGet(() -> setters.get(0).type());
  }

  private Element site(Optional<Typed<ExecutableElement>> getter) {
    for (Element carrier : carriers()) {
      if (!Annotations.ofMember(carrier).isEmpty() || isSilenced(carrier)) {
        return carrier;
      }
    }
    return field
        .<Element>map(Typed::element)
        .or(() -> getter.map(Typed::element))
        .or(() -> carriers().stream().findFirst())
        .orElseThrow();
  }

  /** A setter counts only where it is all there is, so that {@code @Ignore} can be put on it. */
  private List<Element> carriers() {
    List<Element> carriers = new ArrayList<>();
    field.ifPresent(part -> carriers.add(part.element()));
    getters.stream()
        .map(Typed::element)
        .filter(getter -> getters.size() == 1 || !isIgnored(getter))
        .forEach(
            getter -> {
              carriers.add(getter);
              carriers.addAll(overridden.of(getter));
            });
    if (carriers.isEmpty()) {
      setters.forEach(setter -> carriers.add(setter.element()));
    }
    return carriers;
  }

  private Optional<Access> read(Optional<Typed<ExecutableElement>> getter, Reach reach) {
    return getter
        .<Access>map(part -> new Access.Method(part.element().getSimpleName().toString()))
        .or(
            () ->
                field
                    .filter(part -> reach.includesMember(part.element()))
                    .map(part -> new Access.Field(name)));
  }

  private Optional<Access> write(TypeMirror type, Reach reach) {
    return setters.stream()
        .filter(setter -> types.isSameType(setter.type(), type))
        .filter(setter -> reach.includesMember(setter.element()))
        .findFirst()
        .<Access>map(setter -> new Access.Method(setter.element().getSimpleName().toString()))
        .or(
            () ->
                field
                    .filter(part -> reach.includesMember(part.element()))
                    .filter(part -> !part.element().getModifiers().contains(Modifier.FINAL))
                    .filter(part -> types.isSameType(part.type(), type))
                    .map(part -> new Access.Field(name)));
  }

  private boolean isTransient() {
    return field.isPresent()
        && field.get().element().getModifiers().contains(Modifier.TRANSIENT)
        && carriers().stream().allMatch(carrier -> Annotations.ofMember(carrier).isEmpty());
  }

  /** Where warnings of ours are silenced is where they belong. */
  private static boolean isSilenced(Element element) {
    SuppressWarnings silenced = element.getAnnotation(SuppressWarnings.class);
    return silenced != null
        && Arrays.stream(silenced.value()).anyMatch(token -> token.startsWith("pressmark:"));
  }

  private static boolean isIgnored(Element element) {
    return Annotations.find(element, AnnotationNames.IGNORE).isPresent();
  }
}
