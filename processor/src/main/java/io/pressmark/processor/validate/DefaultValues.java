package io.pressmark.processor.validate;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.DefaultValue;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.validate.ShapeResolver.Resolved;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Turns the text of {@code @Default} into the expression of a value. */
final class DefaultValues {
  private static final List<String> NOT_ON =
      List.of(AnnotationNames.PARTITION_KEY, AnnotationNames.SORT_KEY);

  private final Compilation compilation;

  DefaultValues(Compilation compilation) {
    this.compilation = compilation;
  }

  Optional<DefaultValue> of(
      DeclaredProperty property, Resolved resolved, String label, Element site) {
    Optional<DeclaredProperty.Placed> placed = property.annotation(AnnotationNames.DEFAULT);
    if (placed.isEmpty() || resolved.shape() instanceof ValueShape.Refused) {
      return Optional.empty();
    }
    Optional<String> reason = misplaced(property, resolved);
    if (reason.isPresent()) {
      compilation.problems.add(ProblemCode.DEFAULT_MISPLACED, site, label, reason.get());
      return Optional.empty();
    }
    String text = Annotations.text(placed.get().annotation());
    try {
      return Optional.of(value(property, resolved.shape(), text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      compilation.problems.add(
          ProblemCode.DEFAULT_INVALID, site, label, text, Labels.of(property.type()));
      return Optional.empty();
    }
  }

  private static Optional<String> misplaced(DeclaredProperty property, Resolved resolved) {
    if (NOT_ON.stream().anyMatch(name -> property.annotation(name).isPresent())) {
      return Optional.of("part of the key");
    }
    if (ManagedRoles.annotations().stream()
        .anyMatch(name -> property.annotation(name).isPresent())) {
      return Optional.of("filled in by the store");
    }
    if (resolved.optional()) {
      return Optional.of("an Optional");
    }
    boolean named =
        resolved.shape() instanceof ValueShape.Converted converted
            && converted.conversion() instanceof Conversion.ByStoredName;
    boolean scalar = resolved.shape() instanceof ValueShape.Scalar;
    return named || scalar && !isBinary(resolved.shape())
        ? Optional.empty()
        : Optional.of("a " + Labels.of(property.type()));
  }

  private static boolean isBinary(ValueShape shape) {
    ScalarForm form = ((ValueShape.Scalar) shape).form();
    return form == ScalarForm.BINARY || form == ScalarForm.BYTE_BUFFER;
  }

  private DefaultValue value(DeclaredProperty property, ValueShape shape, String text) {
    TypeName type = shape.type();
    if (!(shape instanceof ValueShape.Scalar scalar)) {
      return constant(property, type, text);
    }
    return switch (scalar.form()) {
      case STRING -> plain("$S", text);
      case BOOLEAN -> plain("$L", bool(text));
      case BYTE -> plain("(byte) $L", Byte.parseByte(text));
      case SHORT -> plain("(short) $L", Short.parseShort(text));
      case INT -> plain("$L", Integer.parseInt(text));
      case LONG -> plain("$LL", Long.parseLong(text));
      case FLOAT -> plain("$Lf", finite(Float.parseFloat(text)));
      case DOUBLE -> plain("$Ld", finite(Double.parseDouble(text)));
      case ENUM -> constant(property, type, text);
      case DECIMAL -> shared("new $T($S)", type, new BigDecimal(text));
      case BIG_INTEGER -> shared("new $T($S)", type, new BigInteger(text));
      case UUID -> uuid(type, UUID.fromString(text));
      case INSTANT, EPOCH_SECONDS, EPOCH_MILLIS ->
          shared("$T.parse($S)", type, Instant.parse(text));
      case LOCAL_DATE -> shared("$T.parse($S)", type, LocalDate.parse(text));
      case LOCAL_DATE_TIME -> shared("$T.parse($S)", type, LocalDateTime.parse(text));
      case DURATION -> shared("$T.parse($S)", type, Duration.parse(text));
      case OFFSET_DATE_TIME -> shared("$T.parse($S)", type, OffsetDateTime.parse(text));
      case ZONED_DATE_TIME -> shared("$T.parse($S)", type, ZonedDateTime.parse(text));
      case BINARY, BYTE_BUFFER -> throw new IllegalArgumentException(text);
    };
  }

  private DefaultValue constant(DeclaredProperty property, TypeName type, String text) {
    boolean exists =
        compilation.types.asElement(property.type()).getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .anyMatch(member -> member.getSimpleName().contentEquals(text));
    if (!exists) {
      throw new IllegalArgumentException(text);
    }
    return plain("$T.$N", type, text);
  }

  private static boolean bool(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw new IllegalArgumentException(text);
    }
    return text.equals("true");
  }

  private static double finite(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(Double.toString(value));
    }
    return value;
  }

  private static float finite(float value) {
    finite((double) value);
    return value;
  }

  private static DefaultValue plain(String format, Object... arguments) {
    return new DefaultValue(CodeBlock.of(format, arguments), false);
  }

  /** By its constructor: an attribute {@code uuid} has a constant of the name of the class. */
  private static DefaultValue uuid(TypeName type, UUID value) {
    CodeBlock made =
        CodeBlock.of(
            "new $T($LL, $LL)",
            type,
            value.getMostSignificantBits(),
            value.getLeastSignificantBits());
    return new DefaultValue(made, true);
  }

  private static DefaultValue shared(String format, TypeName type, Object value) {
    return new DefaultValue(CodeBlock.of(format, type, value.toString()), true);
  }
}
