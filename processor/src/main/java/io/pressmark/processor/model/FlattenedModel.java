package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * A property that is an object of its own in Java and none in the store, where its attributes stand
 * beside those of the document around it.
 *
 * @param path the names of the properties that lead to it
 * @param document what it consists of; the names of its attributes have their prefix, and the paths
 *     of its members begin with this one's
 * @param optional whether the property is an {@code Optional}
 * @param read how the property is read
 * @param write how the property is written
 */
public record FlattenedModel(
    List<String> path, DocumentModel document, boolean optional, Access read, Access write)
    implements MemberModel {

  @Override
  public TypeName type() {
    return optional
        ? ParameterizedTypeName.get(ClassName.get("java.util", "Optional"), document.type())
        : document.type();
  }
}
