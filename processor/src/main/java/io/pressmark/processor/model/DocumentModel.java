package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;

/**
 * One class whose instances are written as a set of named attributes: the table's own, or a nested
 * one.
 *
 * @param type the Java type
 * @param members its properties, in the order they are declared
 * @param construction how instances are made
 */
public record DocumentModel(ClassName type, List<MemberModel> members, Construction construction)
    implements ItemModel {

  /** The attributes, those of flattened objects among them. */
  @Override
  public List<AttributeModel> attributes() {
    return members.stream().flatMap(DocumentModel::leaves).toList();
  }

  @Override
  public List<DocumentModel> documents() {
    return List.of(this);
  }

  private static Stream<AttributeModel> leaves(MemberModel member) {
    return member instanceof FlattenedModel flattened
        ? flattened.document().attributes().stream()
        : Stream.of((AttributeModel) member);
  }
}
