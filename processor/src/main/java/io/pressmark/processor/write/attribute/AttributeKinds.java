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

  /**
   * The kind of a table's attribute.
   *
   * @param sortKey whether it is the table's sort key, or in the sort key of an index
   */
  static ClassName of(AttributeModel attribute, boolean sortKey) {
    return switch (attribute.role()) {
      case PARTITION -> sortKey ? sortKey(attribute.shape()) : RuntimeTypes.PARTITION_KEY_ATTRIBUTE;
      case SORT -> sortKey(attribute.shape());
      case NONE ->
          attribute.isManaged() ? RuntimeTypes.MANAGED_ATTRIBUTE : plain(attribute.shape());
    };
  }

  /** Whether a kind has an order, so that it can be a sort key. */
  static boolean isOrdered(ClassName kind) {
    return !kind.equals(RuntimeTypes.VALUE_ATTRIBUTE)
        && !kind.equals(RuntimeTypes.DOCUMENT_ATTRIBUTE);
  }

  private static ClassName sortKey(ValueShape shape) {
    if (isText(shape)) {
      return RuntimeTypes.TEXT_SORT_KEY_ATTRIBUTE;
    }
    return isStored(shape, StoredType.B)
        ? RuntimeTypes.BINARY_SORT_KEY_ATTRIBUTE
        : RuntimeTypes.SORT_KEY_ATTRIBUTE;
  }

  /** That of an attribute that is neither key nor managed, and of values inside others. */
  static ClassName plain(ValueShape shape) {
    if (isText(shape)) {
      return RuntimeTypes.TEXT_ATTRIBUTE;
    }
    if (!shape.isKeyShape()) {
      return RuntimeTypes.VALUE_ATTRIBUTE;
    }
    if (shape instanceof ValueShape.Scalar && isStored(shape, StoredType.B)) {
      return RuntimeTypes.BINARY_ATTRIBUTE;
    }
    boolean number =
        shape instanceof ValueShape.Scalar && isStored(shape, StoredType.N) && !shape.truncates();
    return number ? RuntimeTypes.NUMBER_ATTRIBUTE : RuntimeTypes.SCALAR_ATTRIBUTE;
  }

  private static boolean isStored(ValueShape shape, StoredType type) {
    return shape.scalar().filter(scalar -> scalar.storedType() == type).isPresent();
  }

  private static boolean isText(ValueShape shape) {
    return shape instanceof ValueShape.Scalar scalar && scalar.form() == ScalarForm.STRING;
  }
}
