package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * What shape a value has. The choice is closed; code that writes or reads values switches on it.
 */
public sealed interface ValueShape {

  /** The Java type as declared, an {@code Optional} around it taken off. */
  TypeName type();

  /** The type of the stored value. */
  StoredType storedType();

  /** How many levels the stored value has; 1 for one that contains no other. */
  int depth();

  /** A value that contains no other. */
  record Scalar(ScalarForm form, TypeName type) implements ValueShape {
    @Override
    public StoredType storedType() {
      return form.storedType();
    }

    @Override
    public int depth() {
      return 1;
    }
  }

  /** A {@code List}. */
  record ListOf(ValueShape element) implements ValueShape {
    @Override
    public TypeName type() {
      return ParameterizedTypeName.get(ClassName.get("java.util", "List"), element.type().box());
    }

    @Override
    public StoredType storedType() {
      return StoredType.L;
    }

    @Override
    public int depth() {
      return 1 + element.depth();
    }
  }

  /** A {@code Map} with string keys. */
  record MapOf(ValueShape value) implements ValueShape {
    @Override
    public TypeName type() {
      return ParameterizedTypeName.get(
          ClassName.get("java.util", "Map"), ClassName.get(String.class), value.type().box());
    }

    @Override
    public StoredType storedType() {
      return StoredType.M;
    }

    @Override
    public int depth() {
      return 1 + value.depth();
    }
  }

  /** A {@code Set}; it is never stored empty. */
  record SetOf(Scalar element) implements ValueShape {
    @Override
    public TypeName type() {
      return ParameterizedTypeName.get(ClassName.get("java.util", "Set"), element.type().box());
    }

    @Override
    public StoredType storedType() {
      return element.storedType().set();
    }

    @Override
    public int depth() {
      return 1;
    }
  }

  /** A nested record or class. */
  record Document(DocumentModel model) implements ValueShape {
    @Override
    public TypeName type() {
      return model.type();
    }

    @Override
    public StoredType storedType() {
      return StoredType.M;
    }

    @Override
    public int depth() {
      return 1 + model.attributes().stream().mapToInt(a -> a.shape().depth()).max().orElse(0);
    }
  }

  /** A value of a type that was refused. It occurs in the skeleton of an invalid table only. */
  record Refused(TypeName type) implements ValueShape {
    @Override
    public StoredType storedType() {
      throw new IllegalStateException("A refused type has no stored form: " + type);
    }

    @Override
    public int depth() {
      return 1;
    }
  }
}
