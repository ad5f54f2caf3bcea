package io.pressmark.processor.validate;

import com.palantir.javapoet.TypeName;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty;
import io.pressmark.processor.read.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** How messages call things. */
final class Labels {
  private Labels() {}

  /** A property: {@code Order.total}. */
  static String of(DeclaredType type, DeclaredProperty property) {
    return type.element().getSimpleName() + "." + property.name();
  }

  /** A type as one writes it with its imports: {@code List<String>}. */
  static String of(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      return type.toString();
    }
    return of(TypeName.get(type));
  }

  /** A type as one writes it with its imports: {@code List<String>}. */
  static String of(TypeName type) {
    return type.toString().replaceAll("\\b[a-z_][\\w]*\\.(?=[A-Za-z_])", "");
  }

  /** Whether a property is marked as one that may be null. */
  static boolean isNullable(DeclaredProperty property) {
    return property.carriers().stream()
        .anyMatch(carrier -> Annotations.nullable(carrier, property.type()).isPresent());
  }
}
