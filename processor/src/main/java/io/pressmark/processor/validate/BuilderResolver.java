package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import io.pressmark.processor.read.WellFormed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the builder of a class, whoever wrote it, and the method for each property. */
final class BuilderResolver {
  private static final List<String> STARTS = List.of("builder", "newBuilder");

  private final Compilation compilation;

  BuilderResolver(Compilation compilation) {
    this.compilation = compilation;
  }

  /** A builder was named; {@code making} is empty, and a problem, if it is none. */
  record Named(Optional<Making> making) {}

  private record Start(ClassName source, String method) {}

  /** The builder that {@code @Table} names. */
  Optional<Named> named(DeclaredType type, Element site) {
    Optional<AnnotationMirror> table = Annotations.find(type.element(), AnnotationNames.TABLE);
    Optional<AnnotationValue> given = table.flatMap(mirror -> Annotations.value(mirror, "builder"));
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (!(given.get().getValue() instanceof TypeMirror mirror) || !WellFormed.isKnown(mirror)) {
      compilation.unknownType();
      return Optional.of(new Named(Optional.empty()));
    }
    if (mirror.getKind() == TypeKind.VOID) {
      return Optional.empty();
    }
    Optional<Making> making = Optional.empty();
    if (mirror instanceof javax.lang.model.type.DeclaredType declared) {
      making = start(type, declared).flatMap(start -> making(type, declared, start));
    }
    if (making.isEmpty()) {
      compilation.problems.add(
          ProblemCode.BUILDER_INVALID,
          site,
          table.get(),
          given.get(),
          type.element().getSimpleName(),
          Labels.of(mirror));
    }
    return Optional.of(new Named(making));
  }

  /** The builder that a static method {@code builder()} of the type gives. */
  Optional<Making> ofType(DeclaredType type, Element site) {
    for (ExecutableElement method : staticMethods(type.element())) {
      if (STARTS.contains(method.getSimpleName().toString())
          && method.getReturnType() instanceof javax.lang.model.type.DeclaredType builder) {
        Start start = new Start(ClassName.get(type.element()), method.getSimpleName().toString());
        Optional<Making> making = making(type, builder, start);
        if (making.isPresent()) {
          compilation.uses(method);
          return making;
        }
      }
    }
    return Optional.empty();
  }

  /** How to get hold of a builder: by its constructor, or a static method nearby. */
  private Optional<Start> start(DeclaredType type, javax.lang.model.type.DeclaredType builder) {
    TypeElement element = (TypeElement) builder.asElement();
    boolean concrete = !element.getModifiers().contains(Modifier.ABSTRACT);
    boolean constructed =
        concrete
            && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .anyMatch(
                    constructor ->
                        constructor.getParameters().isEmpty()
                            && compilation.reach.includesMember(constructor));
    if (constructed) {
      return Optional.of(new Start(ClassName.get(element), ""));
    }
    Set<TypeElement> places = new LinkedHashSet<>(List.of(type.element(), element));
    if (element.getEnclosingElement() instanceof TypeElement outer) {
      places.add(outer);
    }
    for (TypeElement place : places) {
      for (ExecutableElement method : staticMethods(place)) {
        if (compilation.types.isSameType(method.getReturnType(), builder)) {
          return Optional.of(new Start(ClassName.get(place), method.getSimpleName().toString()));
        }
      }
    }
    return Optional.empty();
  }

  private List<ExecutableElement> staticMethods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> method.getModifiers().contains(Modifier.STATIC))
        .filter(method -> method.getParameters().isEmpty())
        .filter(compilation.reach::includesMember)
        .toList();
  }

  private Optional<Making> making(
      DeclaredType type, javax.lang.model.type.DeclaredType builder, Start start) {
    List<ExecutableElement> methods = methods(builder);
    Optional<String> build = build(type, builder, methods);
    if (build.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Access> writes = new HashMap<>();
    for (DeclaredProperty property : type.properties()) {
      setter(property, builder, methods).ifPresent(access -> writes.put(property.name(), access));
    }
    return Optional.of(
        new Making(
            new Construction.Builder(
                TypeName.get(builder), start.source(), start.method(), build.get()),
            writes));
  }

  private List<ExecutableElement> methods(javax.lang.model.type.DeclaredType builder) {
    TypeElement element = (TypeElement) builder.asElement();
    return ElementFilter.methodsIn(compilation.elements.getAllMembers(element)).stream()
        .filter(method -> !method.getModifiers().contains(Modifier.STATIC))
        .filter(compilation.reach::includesMember)
        .toList();
  }

  /** The method that makes the object: {@code build()}, or the only one that returns it. */
  private Optional<String> build(
      DeclaredType type,
      javax.lang.model.type.DeclaredType builder,
      List<ExecutableElement> methods) {
    List<String> candidates =
        methods.stream()
            .filter(method -> method.getParameters().isEmpty())
            .filter(method -> returns(builder, method, type.element().asType()))
            .map(method -> method.getSimpleName().toString())
            .distinct()
            .toList();
    return candidates.contains("build") || candidates.isEmpty()
        ? candidates.stream().filter(name -> name.equals("build")).findFirst()
        : Optional.of(candidates.get(0)).filter(name -> candidates.size() == 1);
  }

  private boolean returns(
      javax.lang.model.type.DeclaredType builder, ExecutableElement method, TypeMirror type) {
    TypeMirror returned =
        ((ExecutableType) compilation.types.asMemberOf(builder, method)).getReturnType();
    return returned.getKind() == TypeKind.DECLARED
        && compilation.types.isAssignable(returned, type);
  }

  /** Prefers the very type over a wider one, and that over what an {@code Optional} holds. */
  private Optional<Access> setter(
      DeclaredProperty property,
      javax.lang.model.type.DeclaredType builder,
      List<ExecutableElement> methods) {
    Set<String> names = names(property);
    List<ExecutableElement> named =
        methods.stream()
            .filter(method -> names.contains(method.getSimpleName().toString()))
            .filter(method -> method.getParameters().size() == 1 && !method.isVarArgs())
            .toList();
    List<ExecutableElement> wider = new ArrayList<>();
    for (ExecutableElement method : named) {
      TypeMirror parameter = parameter(builder, method);
      if (compilation.types.isSameType(parameter, property.type())) {
        return Optional.of(new Access.Method(method.getSimpleName().toString()));
      }
      if (compilation.types.isAssignable(property.type(), parameter)) {
        wider.add(method);
      }
    }
    if (!wider.isEmpty()) {
      return Optional.of(new Access.Method(wider.get(0).getSimpleName().toString()));
    }
    return content(property)
        .flatMap(
            content ->
                named.stream()
                    .filter(
                        method ->
                            compilation.types.isAssignable(content, parameter(builder, method)))
                    .findFirst())
        .map(method -> new Access.Content(method.getSimpleName().toString()));
  }

  private static Set<String> names(DeclaredProperty property) {
    String stem = GeneratedNames.capitalized(property.name());
    Set<String> names = new LinkedHashSet<>(List.of(property.name(), "set" + stem, "with" + stem));
    property
        .read()
        .filter(Access.Method.class::isInstance)
        .ifPresent(read -> names.add(((Access.Method) read).name()));
    return names;
  }

  private TypeMirror parameter(
      javax.lang.model.type.DeclaredType builder, ExecutableElement method) {
    return ((ExecutableType) compilation.types.asMemberOf(builder, method))
        .getParameterTypes()
        .get(0);
  }

  private static Optional<TypeMirror> content(DeclaredProperty property) {
    if (property.type() instanceof javax.lang.model.type.DeclaredType type
        && type.asElement().getKind() == ElementKind.CLASS
        && ((TypeElement) type.asElement()).getQualifiedName().contentEquals("java.util.Optional")
        && type.getTypeArguments().size() == 1) {
      return Optional.of(type.getTypeArguments().get(0));
    }
    return Optional.empty();
  }
}
