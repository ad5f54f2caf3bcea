package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/**
 * One attribute of a table or document.
 *
 * @param property the name in Java
 * @param name the name in the store
 * @param shape what is stored
 * @param optional whether the property is an {@code Optional} of the shape's type
 * @param role what it is to the table's key
 * @param read how the property is read
 * @param write how the property is written
 */
public record AttributeModel(
    String property,
    String name,
    ValueShape shape,
    boolean optional,
    KeyRole role,
    Access read,
    Access write) {

  /** The property's type as declared. */
  public TypeName type() {
    return optional
        ? ParameterizedTypeName.get(ClassName.get("java.util", "Optional"), shape.type().box())
        : shape.type();
  }

  /** Whether it is part of the primary key. */
  public boolean isKey() {
    return role != KeyRole.NONE;
  }
}
