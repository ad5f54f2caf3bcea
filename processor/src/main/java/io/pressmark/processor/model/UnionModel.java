package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sealed type. Which of its subtypes an item or document is stands in an attribute of its own.
 *
 * @param type the Java type
 * @param discriminator the name of that attribute
 * @param subtypes the classes that can be made, in the order they are permitted
 */
public record UnionModel(ClassName type, String discriminator, List<Subtype> subtypes)
    implements ItemModel {

  /**
   * One of the classes.
   *
   * @param value what the discriminator says for it
   */
  public record Subtype(String value, DocumentModel document) {}

  @Override
  public List<AttributeModel> attributes() {
    Map<String, AttributeModel> byName = new LinkedHashMap<>();
    for (Subtype subtype : subtypes) {
      subtype.document().attributes().forEach(each -> byName.putIfAbsent(each.name(), each));
    }
    return List.copyOf(byName.values());
  }

  @Override
  public List<DocumentModel> documents() {
    return subtypes.stream().map(Subtype::document).toList();
  }
}
