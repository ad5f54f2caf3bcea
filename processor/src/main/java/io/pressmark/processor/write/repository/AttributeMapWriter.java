package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code toAttributeMap} and {@code fromAttributeMap}. */
final class AttributeMapWriter {
  private AttributeMapWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    type.addMethod(to(table, names));
    type.addMethod(from(table, names));
  }

  // public Map<String, AttributeValue> toAttributeMap(Order item) {
  //   return OrderSchema.SCHEMA.toAttributeMap(item);
  // }
  private static MethodSpec to(TableModel table, GeneratedNames names) {
    return MethodSpec.methodBuilder("toAttributeMap")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.attributeMap())
        .addParameter(table.type(), "item")
        .addJavadoc("The item as a map from attribute names to values.")
        .addStatement("return $T.SCHEMA.toAttributeMap(item)", names.schema())
        .build();
  }

  // public Order fromAttributeMap(Map<String, AttributeValue> item) {
  //   return OrderSchema.SCHEMA.fromAttributeMap(item);
  // }
  private static MethodSpec from(TableModel table, GeneratedNames names) {
    return MethodSpec.methodBuilder("fromAttributeMap")
        .addModifiers(Modifier.PUBLIC)
        .returns(table.type())
        .addParameter(RuntimeTypes.attributeMap(), "item")
        .addJavadoc("The object that a map from attribute names to values describes.")
        .addStatement("return $T.SCHEMA.fromAttributeMap(item)", names.schema())
        .build();
  }
}
