package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.ScalarForm;
import io.pressmark.processor.model.StoredType;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.RuntimeTypes;

/** Which runtime type stands for an attribute: it decides what conditions and updates there are. */
final class AttributeKinds {
  private AttributeKinds() {}

  static ClassName of(AttributeModel attribute) {
    return switch (attribute.role()) {
      case PARTITION -> RuntimeTypes.PARTITION_KEY_ATTRIBUTE;
      case SORT -> sortKey(attribute.shape());
      case NONE -> plain(attribute.shape());
    };
  }

  private static ClassName sortKey(ValueShape shape) {
    if (isText(shape)) {
      return RuntimeTypes.TEXT_SORT_KEY_ATTRIBUTE;
    }
    boolean binary =
        shape instanceof ValueShape.Scalar scalar && scalar.storedType() == StoredType.B;
    return binary ? RuntimeTypes.BINARY_SORT_KEY_ATTRIBUTE : RuntimeTypes.SORT_KEY_ATTRIBUTE;
  }

  private static ClassName plain(ValueShape shape) {
    if (shape instanceof ValueShape.SetOf) {
      return RuntimeTypes.SET_ATTRIBUTE;
    }
    if (isText(shape)) {
      return RuntimeTypes.TEXT_ATTRIBUTE;
    }
    if (!(shape instanceof ValueShape.Scalar scalar)) {
      return RuntimeTypes.VALUE_ATTRIBUTE;
    }
    return switch (scalar.storedType()) {
      case N -> RuntimeTypes.NUMBER_ATTRIBUTE;
      case BOOL -> RuntimeTypes.VALUE_ATTRIBUTE;
      default -> RuntimeTypes.SCALAR_ATTRIBUTE;
    };
  }

  private static boolean isText(ValueShape shape) {
    return shape instanceof ValueShape.Scalar scalar && scalar.form() == ScalarForm.STRING;
  }
}
