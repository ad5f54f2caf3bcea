package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.WellFormed;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds the stored shape of an attribute's type, or says why it has none. */
final class ShapeResolver {
  private final Compilation compilation;
  private final DocumentResolver documents;
  private final Candidates candidates;

  ShapeResolver(Compilation compilation, DocumentResolver documents) {
    this.compilation = compilation;
    this.documents = documents;
    this.candidates = new Candidates(compilation);
  }

  /** What an attribute's type comes to. */
  record Resolved(ValueShape shape, boolean optional) {}

  /** The converters that count for an attribute. */
  @FunctionalInterface
  interface Converters {
    Converters NONE = (type, subject) -> Optional.empty();

    /** How a value of this type is converted; empty where no converter is for it. */
    Optional<ValueShape> shape(TypeMirror type, Subject subject);
  }

  /**
   * The attribute a type belongs to.
   *
   * @param label how messages call it
   * @param site where messages go
   * @param converters those that count for it
   * @param instants how its instants are stored
   */
  record Subject(String label, Element site, Converters converters, ScalarForm instants) {

    /** The same attribute without converters, for what a converter makes of a value. */
    Subject converted() {
      return new Subject(label, site, Converters.NONE, instants);
    }
  }

  Resolved attribute(TypeMirror type, Subject subject) {
    if (!WellFormed.isKnown(type)) {
      compilation.unknownType();
      return new Resolved(new ValueShape.Refused(ClassName.get(Object.class)), false);
    }
    if (!isNamed(type, "java.util.Optional")) {
      return new Resolved(value(type, subject), false);
    }
    Optional<TypeMirror> content = argument(type, 0, 1, subject, "Optional<String>");
    return content
        .map(inner -> new Resolved(value(inner, subject), true))
        .orElseGet(() -> new Resolved(new ValueShape.Refused(TypeName.get(type)), false));
  }

  /** The shape of what a converter makes of a value. */
  ValueShape stored(TypeMirror type, Subject subject) {
    return value(type, subject.converted());
  }

  private ValueShape value(TypeMirror type, Subject subject) {
    return subject.converters().shape(type, subject).orElseGet(() -> unconverted(type, subject));
  }

  private ValueShape unconverted(TypeMirror type, Subject subject) {
    return switch (type.getKind()) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> scalar(type, subject).orElseThrow();
      case ARRAY -> scalar(type, subject).orElseGet(() -> unsupported(type, subject));
      case DECLARED -> declared((DeclaredType) type, subject);
      case TYPEVAR, WILDCARD ->
          refuse(ProblemCode.TYPE_WILDCARD, type, subject, subject.label(), Labels.of(type));
      default -> unsupported(type, subject);
    };
  }

  private ValueShape declared(DeclaredType type, Subject subject) {
    Optional<ValueShape> scalar = scalar(type, subject);
    if (scalar.isPresent()) {
      return scalar.get();
    }
    TypeElement element = (TypeElement) type.asElement();
    return switch (element.getQualifiedName().toString()) {
      case "java.util.List" -> list(type, subject);
      case "java.util.Set" -> set(type, subject);
      case "java.util.Map" -> map(type, subject);
      case "java.util.Optional" ->
          refuse(ProblemCode.OPTIONAL_INSIDE, type, subject, subject.label(), "another type");
      default -> named(type, element, subject);
    };
  }

  private ValueShape named(DeclaredType type, TypeElement element, Subject subject) {
    if (element.getKind() == ElementKind.ENUM) {
      compilation.uses(element);
      if (!compilation.reach.includesType(element)) {
        compilation.problems.add(
            ProblemCode.TYPE_HIDDEN,
            subject.site(),
            element.getSimpleName(),
            "an enum that the table's package cannot reach");
        return new ValueShape.Refused(ClassName.get(Object.class));
      }
      return enumOf(type, element, subject);
    }
    if (compilation.isOfPlatform(element)) {
      return unsupported(type, subject);
    }
    return documents.resolve(element, subject);
  }

  private ValueShape enumOf(DeclaredType type, TypeElement element, Subject subject) {
    TypeName name = TypeName.get(type);
    List<Conversion.Constant> renamed = StoredNames.of(compilation, element, subject.site());
    return renamed.isEmpty()
        ? new ValueShape.Scalar(ScalarForm.ENUM, name)
        : new ValueShape.Converted(
            name,
            new Conversion.ByStoredName(renamed),
            new ValueShape.Scalar(ScalarForm.STRING, ClassName.get(String.class)));
  }

  private ValueShape list(DeclaredType type, Subject subject) {
    return argument(type, 0, 1, subject, "List<String>")
        .map(element -> value(element, subject))
        .<ValueShape>map(
            shape ->
                shape instanceof ValueShape.Refused
                    ? new ValueShape.Refused(TypeName.get(type))
                    : new ValueShape.ListOf(shape))
        .orElseGet(() -> new ValueShape.Refused(TypeName.get(type)));
  }

  private ValueShape map(DeclaredType type, Subject subject) {
    Optional<TypeMirror> value = argument(type, 1, 2, subject, "Map<String, String>");
    if (value.isEmpty()) {
      return new ValueShape.Refused(TypeName.get(type));
    }
    TypeMirror key = type.getTypeArguments().get(0);
    if (!isNamed(key, "java.lang.String")) {
      return refuse(
          ProblemCode.MAP_KEY,
          type,
          subject,
          subject.label(),
          Labels.of(key),
          Labels.of(value.get()));
    }
    ValueShape shape = value(value.get(), subject);
    return shape instanceof ValueShape.Refused
        ? new ValueShape.Refused(TypeName.get(type))
        : new ValueShape.MapOf(shape);
  }

  private ValueShape set(DeclaredType type, Subject subject) {
    Optional<TypeMirror> element = argument(type, 0, 1, subject, "Set<String>");
    if (element.isEmpty()) {
      return new ValueShape.Refused(TypeName.get(type));
    }
    TypeMirror content = element.get();
    Optional<ValueShape> shape =
        subject
            .converters()
            .shape(content, subject)
            .or(() -> scalar(content, subject))
            .or(() -> isEnum(content) ? Optional.of(value(content, subject)) : Optional.empty());
    if (shape.isPresent() && shape.get() instanceof ValueShape.Refused) {
      return new ValueShape.Refused(TypeName.get(type));
    }
    if (shape.isPresent() && shape.get().isKeyShape()) {
      return new ValueShape.SetOf(shape.get());
    }
    return refuse(
        ProblemCode.SET_ELEMENT, type, subject, subject.label(), Labels.of(element.get()));
  }

  /** A type argument; empty, and a problem, where the type is raw or the argument a wildcard. */
  private Optional<TypeMirror> argument(
      TypeMirror type, int index, int count, Subject subject, String example) {
    List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
    if (arguments.size() != count) {
      refuse(ProblemCode.TYPE_RAW, type, subject, subject.label(), Labels.of(type), example);
      return Optional.empty();
    }
    for (TypeMirror argument : arguments) {
      if (argument.getKind() == TypeKind.WILDCARD || argument.getKind() == TypeKind.TYPEVAR) {
        refuse(ProblemCode.TYPE_WILDCARD, type, subject, subject.label(), Labels.of(type));
        return Optional.empty();
      }
    }
    return Optional.of(arguments.get(index));
  }

  private ValueShape unsupported(TypeMirror type, Subject subject) {
    return refuse(
        ProblemCode.TYPE_UNSUPPORTED,
        type,
        subject,
        subject.label(),
        Labels.of(type),
        candidates.forType(type));
  }

  private ValueShape refuse(
      ProblemCode code, TypeMirror type, Subject subject, Object... arguments) {
    compilation.problems.add(code, subject.site(), arguments);
    return new ValueShape.Refused(TypeName.get(type));
  }

  private Optional<ValueShape> scalar(TypeMirror type, Subject subject) {
    if (type.getKind() == TypeKind.CHAR || type.getKind() == TypeKind.WILDCARD) {
      return Optional.empty();
    }
    TypeName name = TypeName.get(type);
    Optional<ScalarForm> form = ScalarForm.of(name);
    if (form.isPresent() && form.get() == ScalarForm.BIG_INTEGER) {
      compilation.problems.add(ProblemCode.NUMBER_DIGITS, subject.site(), subject.label());
    }
    return form.map(
        known ->
            new ValueShape.Scalar(known == ScalarForm.INSTANT ? subject.instants() : known, name));
  }

  private static boolean isEnum(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getKind() == ElementKind.ENUM;
  }

  private static boolean isNamed(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED
        && ((TypeElement) ((DeclaredType) type).asElement()).getQualifiedName().contentEquals(name);
  }
}
