package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.TableModel;
import javax.lang.model.element.Modifier;

/** {@code put}, {@code insert} and {@code update}: whole items. */
final class PutWriter {
  private PutWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table) {
    type.addMethod(
        one(table, "put", "Stores an item in place of one with its key; returns what is stored."));
    type.addMethod(
        one(
            table,
            "insert",
            "Stores an item if there is none with its key, and refuses it with a\n"
                + "{@code ConditionalCheckFailedException} if there is."));
    type.addMethod(
        one(
            table,
            "update",
            "Sets all declared attributes of the item with this one's key and leaves others as they\n"
                + "are; refused with a {@code ConditionalCheckFailedException} if there is none."));
  }

  // public Order put(Order item) {
  //   return table.put(item);
  // }
  private static MethodSpec one(TableModel table, String name, String description) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(table.type())
        .addParameter(table.type(), "item")
        .addJavadoc(description)
        .addStatement("return table.$N(item)", name)
        .build();
  }
}
