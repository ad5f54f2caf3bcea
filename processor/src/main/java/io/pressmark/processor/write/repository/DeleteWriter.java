package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import javax.lang.model.element.Modifier;

/** {@code delete}: by key or by item. */
final class DeleteWriter {
  private DeleteWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    type.addMethod(byParts(table, names));
    if (table.hasSortKey()) {
      type.addMethod(byKey(table, names));
    }
    type.addMethod(byItem(table));
  }

  // public boolean delete(String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.delete();
  //   }
  // }
  private static MethodSpec byParts(TableModel table, GeneratedNames names) {
    KeyParameters key = new KeyParameters(table);
    MethodSpec.Builder method = start("Deletes the item with this key; true when there was one.");
    key.addTo(method);
    return method
        .addCode(KeyedCall.body(table, names, "writeKey", key.arguments(), "delete"))
        .build();
  }

  // public boolean delete(OrderKey key) {
  //   return delete(key.customerId(), key.placedAt());
  // }
  private static MethodSpec byKey(TableModel table, GeneratedNames names) {
    return start("Deletes the item with this key; true when there was one.")
        .addParameter(names.key(), "key")
        .addStatement("return delete($L)", new KeyParameters(table).argumentsOfKeyRecord())
        .build();
  }

  // public boolean delete(Order item) {
  //   return table.delete(item);
  // }
  private static MethodSpec byItem(TableModel table) {
    return start("Deletes the item that has this one's key; true when there was one.")
        .addParameter(table.type(), "item")
        .addStatement("return table.delete(item)")
        .build();
  }

  private static MethodSpec.Builder start(String description) {
    return MethodSpec.methodBuilder("delete")
        .addModifiers(Modifier.PUBLIC)
        .returns(TypeName.BOOLEAN)
        .addJavadoc(description);
  }
}
