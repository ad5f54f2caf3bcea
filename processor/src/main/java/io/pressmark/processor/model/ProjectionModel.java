package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;

/**
 * A type that has some attributes of a table's items.
 *
 * @param table the table
 * @param document the type's properties, each as an attribute of the table is stored
 * @param originals those attributes as the table's own type has them
 * @param visible whether the type is public, and so is the class generated for it
 * @param suppressions the lint categories that deprecated elements of the user would set off in
 *     generated code
 */
public record ProjectionModel(
    TableModel table,
    DocumentModel document,
    Map<AttributeModel, AttributeModel> originals,
    boolean visible,
    List<String> suppressions) {

  /** The Java type. */
  public ClassName type() {
    return document.type();
  }

  /** The table's attributes that it has, in the order they are declared in the projection. */
  public List<AttributeModel> selected() {
    return document.attributes().stream().map(originals::get).toList();
  }
}
