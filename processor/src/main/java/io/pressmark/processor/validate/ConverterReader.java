package io.pressmark.processor.validate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.StoredType;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.WellFormed;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads converter classes: from what type to what type, and whether order is kept. */
final class ConverterReader {
  private static final String INTERFACE = RuntimeTypes.ATTRIBUTE_CONVERTER.canonicalName();

  private final Compilation compilation;
  private final ShapeResolver shapes;

  ConverterReader(Compilation compilation, ShapeResolver shapes) {
    this.compilation = compilation;
    this.shapes = shapes;
  }

  /** A converter class. */
  record Converter(TypeElement type, TypeMirror from, TypeMirror to, boolean keepsOrder) {
    String name() {
      return type.getSimpleName().toString();
    }

    boolean converts(Compilation compilation, TypeMirror other) {
      TypeMirror boxed =
          other.getKind().isPrimitive()
              ? compilation.types.boxedClass((PrimitiveType) other).asType()
              : other;
      return compilation.types.isSameType(from, boxed);
    }
  }

  /** The converter named in an annotation; empty, and a problem, where it cannot be used. */
  Optional<Converter> read(AnnotationValue value, Element site) {
    if (!(value.getValue() instanceof TypeMirror mirror) || !WellFormed.isKnown(mirror)) {
      compilation.unknownType();
      return Optional.empty();
    }
    if (!(mirror instanceof DeclaredType declared)) {
      return refuse(site, Labels.of(mirror), "is no class");
    }
    TypeElement type = (TypeElement) declared.asElement();
    String name = type.getSimpleName().toString();
    Optional<DeclaredType> converter = converterOf(type);
    if (converter.isEmpty()) {
      return refuse(site, name, "does not implement AttributeConverter<T, S>");
    }
    Optional<String> reason = unusable(type, converter.get());
    if (reason.isPresent()) {
      return refuse(site, name, reason.get());
    }
    compilation.uses(type);
    return Optional.of(
        new Converter(
            type,
            converter.get().getTypeArguments().get(0),
            converter.get().getTypeArguments().get(1),
            Annotations.find(type, AnnotationNames.KEEPS_ORDER).isPresent()));
  }

  private Optional<Converter> refuse(Element site, String name, String reason) {
    compilation.problems.add(ProblemCode.CONVERTER_INVALID, site, name, reason);
    return Optional.empty();
  }

  private Optional<String> unusable(TypeElement type, DeclaredType converter) {
    if (type.getKind() == ElementKind.INTERFACE
        || type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("is abstract");
    }
    if (!type.getTypeParameters().isEmpty() || converter.getTypeArguments().size() != 2) {
      return Optional.of("is generic or raw");
    }
    boolean inner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC)
            && type.getKind() == ElementKind.CLASS;
    if (inner || !compilation.reach.includesType(type)) {
      return Optional.of("cannot be reached from the table's package");
    }
    boolean constructed =
        ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .anyMatch(
                constructor ->
                    constructor.getParameters().isEmpty()
                        && compilation.reach.includesMember(constructor));
    return constructed
        ? Optional.empty()
        : Optional.of("has no constructor without parameters that can be reached");
  }

  private Optional<DeclaredType> converterOf(TypeElement type) {
    Deque<TypeMirror> left = new ArrayDeque<>();
    left.add(type.asType());
    while (!left.isEmpty()) {
      TypeMirror next = left.poll();
      if (next instanceof DeclaredType declared
          && ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(INTERFACE)) {
        return Optional.of(declared);
      }
      left.addAll(compilation.types.directSupertypes(next));
    }
    return Optional.empty();
  }

  /** The shape of a value that the converter converts. */
  ValueShape shape(Converter converter, TypeMirror type, ShapeResolver.Subject subject) {
    ValueShape stored = shapes.stored(converter.to(), subject);
    if (stored instanceof ValueShape.Refused) {
      return new ValueShape.Refused(TypeName.get(type));
    }
    if (isEnum(converter.from()) && stored.storedType() == StoredType.N) {
      compilation.problems.add(
          ProblemCode.ENUM_ORDINAL,
          subject.site(),
          subject.label(),
          Labels.of(converter.from()),
          converter.name());
    }
    return new ValueShape.Converted(
        TypeName.get(type),
        new Conversion.ByConverter(ClassName.get(converter.type()), converter.keepsOrder()),
        stored);
  }

  private static boolean isEnum(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM;
  }
}
