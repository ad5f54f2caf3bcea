package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * One attribute of a table or document.
 *
 * @param path the name in Java, behind the names of the flattened properties that it is in
 * @param owners how those flattened properties are read, from the outermost in
 * @param name the name in the store
 * @param formerNames names in the store that it had before
 * @param shape what is stored
 * @param optional whether the property is an {@code Optional} of the shape's type
 * @param role what it is to the table's key
 * @param managed what the store does with it by itself
 * @param expires whether it says when its item expires
 * @param absent what it reads as when it is absent, if that is declared
 * @param read how the property is read
 * @param write how the property is written
 */
public record AttributeModel(
    List<String> path,
    List<Access> owners,
    String name,
    List<String> formerNames,
    ValueShape shape,
    boolean optional,
    KeyRole role,
    ManagedRole managed,
    boolean expires,
    Optional<DefaultValue> absent,
    Access read,
    Access write)
    implements MemberModel {

  @Override
  public TypeName type() {
    return optional
        ? ParameterizedTypeName.get(ClassName.get("java.util", "Optional"), shape.type().box())
        : shape.type();
  }

  /** Whether it is part of the primary key. */
  public boolean isKey() {
    return role != KeyRole.NONE;
  }

  /** Whether the store fills it in. */
  public boolean isManaged() {
    return managed != ManagedRole.NONE;
  }
}
