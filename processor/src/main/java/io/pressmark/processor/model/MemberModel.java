package io.pressmark.processor.model;

import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A property of a document: an attribute, or an object whose attributes stand beside the others.
 */
public sealed interface MemberModel permits AttributeModel, FlattenedModel {

  /** The property's name in Java, behind the names of the flattened ones that it is in. */
  List<String> path();

  /** The property's type as declared. */
  TypeName type();

  /** Whether it is an {@code Optional}. */
  boolean optional();

  /** How it is read from the object it belongs to. */
  Access read();

  /** How it is written to the object it belongs to. */
  Access write();

  /** One name for the path: {@code shipToCity} of {@code shipTo.city}. */
  default String property() {
    StringBuilder name = new StringBuilder(path().get(0));
    path().stream().skip(1).map(GeneratedNames::capitalized).forEach(name::append);
    return name.toString();
  }

  /** The name of the property in its own class. */
  default String ownName() {
    return path().get(path().size() - 1);
  }
}
