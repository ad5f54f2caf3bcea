package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.schema.SchemaScope.Place;
import java.util.Optional;

/** The code that writes or reads one value, whatever its shape. */
final class Values {
  private final SchemaScope scope;

  Values(SchemaScope scope) {
    this.scope = scope;
  }

  // writer.string(productId)        writeLines(writer, lines)
  CodeBlock write(ValueShape shape, Place place, CodeBlock value) {
    if (shape instanceof ValueShape.Scalar scalar) {
      return CodeBlock.of("writer.$N($L)", scalar.form().writeMethod(), value);
    }
    if (shape instanceof ValueShape.Converted converted) {
      return write(converted.stored(), place, stored(converted, value));
    }
    return CodeBlock.of("write$L(writer, $L)", scope.suffix(shape, place), value);
  }

  /** What is stored of a value that is converted. */
  // toStored(MONEY_CONVERTER, price)        nameOfStatus(status)
  CodeBlock stored(ValueShape.Converted shape, CodeBlock value) {
    if (shape.conversion() instanceof Conversion.ByConverter converter) {
      return CodeBlock.of("toStored($N, $L)", scope.converter(converter), value);
    }
    return CodeBlock.of("nameOf$L($L)", scope.storedNames(shape), value);
  }

  // reader.string()        reader.isNull() ? null : reader.intNumber()        readLines(reader)
  CodeBlock read(ValueShape shape, Place place) {
    if (shape instanceof ValueShape.Scalar scalar) {
      CodeBlock value = present(shape, place);
      boolean boxed = scalar.form().readsPrimitive() && !scalar.type().isPrimitive();
      return boxed ? CodeBlock.of("reader.isNull() ? null : $L", value) : value;
    }
    if (shape instanceof ValueShape.Converted converted) {
      CodeBlock value = present(shape, place);
      return converted.conversion() instanceof Conversion.ByStoredName
          ? value
          : CodeBlock.of("reader.isNull() ? $L : $L", absent(shape.type(), false), value);
    }
    return present(shape, place);
  }

  /** Reads an attribute, into an {@code Optional} if it is one. */
  CodeBlock readAttribute(ValueShape shape, boolean optional, Place place) {
    CodeBlock value = read(shape, place);
    return optional ? CodeBlock.of("$T.ofNullable($L)", Optional.class, value) : value;
  }

  /** Reads a value that is not NULL. */
  // reader.enumConstant(STATUS_VALUES)        fromStored(MONEY_CONVERTER, reader.decimal())
  CodeBlock present(ValueShape shape, Place place) {
    if (shape instanceof ValueShape.Converted converted) {
      if (converted.conversion() instanceof Conversion.ByConverter converter) {
        CodeBlock stored = present(converted.stored(), place);
        return CodeBlock.of("fromStored($N, $L)", scope.converter(converter), stored);
      }
      return CodeBlock.of("read$L(reader)", scope.storedNames(converted));
    }
    if (!(shape instanceof ValueShape.Scalar scalar)) {
      return CodeBlock.of("read$L(reader)", scope.suffix(shape, place));
    }
    String method = scalar.form().readMethod();
    if (scalar.form() == ScalarForm.ENUM) {
      return CodeBlock.of("reader.$N($N)", method, scope.enums().get(scalar.type()));
    }
    return CodeBlock.of("reader.$N()", method);
  }

  /** What a variable of a type holds before its attribute is found. */
  static CodeBlock absent(TypeName type, boolean optional) {
    if (optional) {
      return CodeBlock.of("$T.empty()", Optional.class);
    }
    if (!type.isPrimitive()) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of(type.equals(TypeName.BOOLEAN) ? "false" : "0");
  }
}
