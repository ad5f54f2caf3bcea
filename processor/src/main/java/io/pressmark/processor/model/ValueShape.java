package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Optional;

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

  /** What is stored, where that contains no other value. */
  default Optional<Scalar> scalar() {
    return Optional.empty();
  }

  /** Whether a value can lose some of its precision; what nested documents lose counts too. */
  default boolean truncates() {
    return scalar().filter(scalar -> scalar.form().truncates()).isPresent();
  }

  /** Whether a key can be stored so. */
  default boolean isKeyShape() {
    return scalar().filter(scalar -> scalar.storedType().isKeyType()).isPresent();
  }

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

    @Override
    public Optional<Scalar> scalar() {
      return Optional.of(this);
    }
  }

  /** A {@code List}. */
  record ListOf(ValueShape element) implements ValueShape {
    @Override
    public boolean truncates() {
      return element.truncates();
    }

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
    public boolean truncates() {
      return value.truncates();
    }

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
  record SetOf(ValueShape element) implements ValueShape {
    @Override
    public boolean truncates() {
      return element.truncates();
    }

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

  /** A nested object. */
  record Document(ItemModel model) implements ValueShape {
    @Override
    public boolean truncates() {
      return model.attributes().stream().anyMatch(each -> each.shape().truncates());
    }

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

  /** A value of a type that is stored as another one. */
  record Converted(TypeName type, Conversion conversion, ValueShape stored) implements ValueShape {
    @Override
    public boolean truncates() {
      return stored.truncates();
    }

    @Override
    public StoredType storedType() {
      return stored.storedType();
    }

    @Override
    public int depth() {
      return stored.depth();
    }

    @Override
    public Optional<Scalar> scalar() {
      return stored.scalar();
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
