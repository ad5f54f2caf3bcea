package io.pressmark.processor.validate;

import io.pressmark.processor.read.DeclaredProperty;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The class whose attributes a flattened property brings, an {@code Optional} taken off. */
record FlattenedType(TypeElement element, boolean optional) {

  /** Empty for a type that is no class or record of the user's, or that is sealed. */
  static Optional<FlattenedType> of(Compilation compilation, DeclaredProperty property) {
    TypeMirror type = property.type();
    boolean optional = false;
    if (isOptional(type) && ((DeclaredType) type).getTypeArguments().size() == 1) {
      type = ((DeclaredType) type).getTypeArguments().get(0);
      optional = true;
    }
    if (!(type instanceof DeclaredType declared)
        || !(declared.asElement() instanceof TypeElement element)
        || element.getKind() == ElementKind.ENUM
        || element.getKind() == ElementKind.ANNOTATION_TYPE
        || element.getModifiers().contains(Modifier.SEALED)
        || compilation.isOfPlatform(element)) {
      return Optional.empty();
    }
    return Optional.of(new FlattenedType(element, optional));
  }

  private static boolean isOptional(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement() instanceof TypeElement element
        && element.getQualifiedName().contentEquals("java.util.Optional");
  }
}
