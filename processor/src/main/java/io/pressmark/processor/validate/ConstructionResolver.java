package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.Construction.Argument;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Decides how instances of a class are made. In this order: by the builder that {@code @Table}
 * names; by what {@code @Creator} stands on; a record by its canonical constructor; a class by its
 * constructor without parameters where every property can be set; by a builder from a static method
 * of its own; by the one constructor whose parameters are all named as properties.
 */
final class ConstructionResolver {
  private final Compilation compilation;
  private final BuilderResolver builders;

  ConstructionResolver(Compilation compilation) {
    this.compilation = compilation;
    this.builders = new BuilderResolver(compilation);
  }

  /** How instances are made; empty, and a problem, where they cannot be. */
  Optional<Making> resolve(DeclaredType type, Element site) {
    Optional<BuilderResolver.Named> named = builders.named(type, site);
    if (named.isPresent()) {
      return named.get().making();
    }
    List<ExecutableElement> creators = creators(type.element());
    if (!creators.isEmpty()) {
      return byCreator(type, creators, site);
    }
    if (type.element().getKind() == ElementKind.RECORD) {
      return Optional.of(canonical(type));
    }
    Optional<Making> mutable = mutable(type);
    if (mutable.isPresent() && setsAll(type, mutable.get())) {
      return mutable;
    }
    return builders
        .ofType(type, site)
        .or(() -> byConstructor(type, site))
        .or(() -> mutable)
        .or(() -> impossible(type, site));
  }

  /** The constructor or static method with {@code @Creator}. */
  private static List<ExecutableElement> creators(TypeElement type) {
    List<ExecutableElement> creators = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable
          && Annotations.find(member, AnnotationNames.CREATOR).isPresent()) {
        creators.add(executable);
      }
    }
    return creators;
  }

  private Optional<Making> byCreator(
      DeclaredType type, List<ExecutableElement> creators, Element site) {
    ExecutableElement creator = creators.get(0);
    Element place = compilation.sources.place(creator, site);
    String name = type.element().getSimpleName().toString();
    if (creators.size() > 1) {
      Element second = compilation.sources.place(creators.get(1), site);
      compilation.problems.add(ProblemCode.TYPE_CREATOR_AMBIGUOUS, second, name);
      return Optional.empty();
    }
    boolean method = creator.getKind() == ElementKind.METHOD;
    boolean makes =
        !method
            || creator.getModifiers().contains(Modifier.STATIC)
                && compilation.types.isAssignable(creator.getReturnType(), type.element().asType());
    boolean constructsNothing =
        !method && type.element().getModifiers().contains(Modifier.ABSTRACT);
    if (!makes || constructsNothing || !compilation.reach.includesMember(creator)) {
      compilation.problems.add(ProblemCode.CREATOR_INVALID, place, label(type, creator));
      return Optional.empty();
    }
    List<String> unmatched = unmatched(type, creator);
    if (!unmatched.isEmpty()) {
      mismatch(type, creator, unmatched, place);
      return Optional.empty();
    }
    compilation.uses(creator);
    return Optional.of(calling(type, creator));
  }

  private static Making canonical(DeclaredType type) {
    List<Argument> arguments = new ArrayList<>();
    Map<String, Access> writes = new HashMap<>();
    for (DeclaredProperty property : type.properties()) {
      arguments.add(argument(property));
      writes.put(property.name(), new Access.Argument());
    }
    return new Making(new Construction.Constructor(arguments), writes);
  }

  private Optional<Making> mutable(DeclaredType type) {
    for (ExecutableElement constructor : constructors(type.element())) {
      if (constructor.getParameters().isEmpty() && compilation.reach.includesMember(constructor)) {
        compilation.uses(constructor);
        return Optional.of(calling(type, constructor));
      }
    }
    return Optional.empty();
  }

  private Optional<Making> byConstructor(DeclaredType type, Element site) {
    List<ExecutableElement> fitting = new ArrayList<>();
    List<ExecutableElement> others = new ArrayList<>();
    for (ExecutableElement constructor : constructors(type.element())) {
      if (!constructor.getParameters().isEmpty() && compilation.reach.includesMember(constructor)) {
        boolean fits =
            unmatched(type, constructor).isEmpty() && setsAll(type, calling(type, constructor));
        (fits ? fitting : others).add(constructor);
      }
    }
    if (fitting.size() > 1) {
      compilation.problems.add(
          ProblemCode.TYPE_CREATOR_AMBIGUOUS, site, type.element().getSimpleName());
      return Optional.of(calling(type, fitting.get(0)));
    }
    if (fitting.size() == 1) {
      compilation.uses(fitting.get(0));
      return Optional.of(calling(type, fitting.get(0)));
    }
    if (others.size() == 1 && mutable(type).isEmpty()) {
      return almost(type, others.get(0), site);
    }
    return Optional.empty();
  }

  /** The only constructor there is does not fit: says what is in its way. */
  private Optional<Making> almost(DeclaredType type, ExecutableElement constructor, Element site) {
    List<String> unmatched = unmatched(type, constructor);
    Making making = calling(type, constructor);
    if (!unmatched.isEmpty()) {
      mismatch(type, constructor, unmatched, compilation.sources.place(constructor, site));
      // The parameter that is no property is the mistake, not the property that has none.
      for (DeclaredProperty property : type.properties()) {
        making.writes().putIfAbsent(property.name(), new Access.Field(property.name()));
      }
    }
    return Optional.of(making);
  }

  private Optional<Making> impossible(DeclaredType type, Element site) {
    String name = type.element().getSimpleName().toString();
    if (Lombok.isUsedBy(type.element())) {
      compilation.lombokIsMissing(site, name);
      return Optional.empty();
    }
    if (type.element().getModifiers().contains(Modifier.ABSTRACT)) {
      boolean isInterface = type.element().getKind() == ElementKind.INTERFACE;
      compilation.problems.add(
          ProblemCode.TYPE_ABSTRACT, site, name, isInterface ? "an interface" : "abstract");
      return Optional.empty();
    }
    String found = "no such constructor";
    for (ExecutableElement constructor : constructors(type.element())) {
      if (constructor.getParameters().isEmpty()) {
        found =
            constructor.getModifiers().contains(Modifier.PRIVATE)
                ? "a private one"
                : "one that its package alone can reach";
      }
    }
    compilation.problems.add(
        ProblemCode.NO_CONSTRUCTOR,
        site,
        name,
        found,
        name + "()",
        name + "(" + String.join(", ", labels(type)) + ")");
    return Optional.empty();
  }

  private void mismatch(
      DeclaredType type, ExecutableElement creator, List<String> unmatched, Element place) {
    String properties = String.join(", ", labels(type));
    compilation.problems.add(
        ProblemCode.CREATOR_PARAMETER,
        place,
        label(type, creator),
        String.join(", ", unmatched),
        properties.isEmpty() ? "none" : properties);
  }

  private static String label(DeclaredType type, ExecutableElement creator) {
    return creator.getKind() == ElementKind.CONSTRUCTOR
        ? creator.toString()
        : type.element().getSimpleName() + "." + creator;
  }

  /** Parameters that are no property, by name or by type. */
  private List<String> unmatched(DeclaredType type, ExecutableElement creator) {
    List<String> unmatched = new ArrayList<>();
    for (VariableElement parameter : creator.getParameters()) {
      boolean matches =
          property(type, parameter)
              .filter(
                  property -> compilation.types.isAssignable(property.type(), parameter.asType()))
              .isPresent();
      if (!matches) {
        unmatched.add(Labels.of(parameter.asType()) + " " + parameter.getSimpleName());
      }
    }
    return unmatched;
  }

  /** By a constructor or static method; what it does not take is set as the property says. */
  private static Making calling(DeclaredType type, ExecutableElement creator) {
    List<Argument> arguments = new ArrayList<>();
    Map<String, Access> writes = new HashMap<>();
    for (DeclaredProperty property : type.properties()) {
      property.write().ifPresent(access -> writes.put(property.name(), access));
    }
    for (VariableElement parameter : creator.getParameters()) {
      property(type, parameter)
          .ifPresent(
              property -> {
                arguments.add(argument(property));
                writes.put(property.name(), new Access.Argument());
              });
    }
    Construction construction =
        creator.getKind() == ElementKind.METHOD
            ? new Construction.Factory(creator.getSimpleName().toString(), arguments)
            : new Construction.Constructor(arguments);
    return new Making(construction, writes);
  }

  private static boolean setsAll(DeclaredType type, Making making) {
    return type.properties().stream()
        .filter(property -> !property.isIgnored())
        .allMatch(property -> making.writes().containsKey(property.name()));
  }

  private static Argument argument(DeclaredProperty property) {
    boolean unknown = property.type().getKind() == TypeKind.ERROR;
    TypeName type = unknown ? ClassName.OBJECT : TypeName.get(property.type());
    return new Argument(property.name(), property.isIgnored(), type);
  }

  private static Optional<DeclaredProperty> property(DeclaredType type, VariableElement parameter) {
    return type.properties().stream()
        .filter(property -> parameter.getSimpleName().contentEquals(property.name()))
        .findFirst();
  }

  /** The properties as parameters. */
  private static List<String> labels(DeclaredType type) {
    return type.properties().stream()
        .filter(property -> !property.isIgnored())
        .map(property -> Labels.of(property.type()) + " " + property.name())
        .toList();
  }

  private static List<ExecutableElement> constructors(TypeElement type) {
    return type.getModifiers().contains(Modifier.ABSTRACT)
        ? List.of()
        : ElementFilter.constructorsIn(type.getEnclosedElements());
  }
}
