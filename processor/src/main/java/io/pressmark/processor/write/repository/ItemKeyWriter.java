package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code key}: what batches and transactions take for an item. */
final class ItemKeyWriter {
  private ItemKeyWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    type.addMethod(byParts(table, names));
    if (table.hasSortKey()) {
      type.addMethod(byKey(table, names));
    }
    type.addMethod(ofItem(table));
  }

  // public ItemKey<Order> key(String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.itemKey();
  //   }
  // }
  private static MethodSpec byParts(TableModel table, GeneratedNames names) {
    KeyParameters key = new KeyParameters(table);
    MethodSpec.Builder method =
        start(table, "Names the item with this key, for batches and transactions.");
    key.addTo(method);
    return method
        .addCode(KeyedCall.body(table, names, "writeKey", key.arguments(), "itemKey"))
        .build();
  }

  // public ItemKey<Order> key(OrderKey key) {
  //   return key(key.customerId(), key.placedAt());
  // }
  private static MethodSpec byKey(TableModel table, GeneratedNames names) {
    return start(table, "Names the item with this key, for batches and transactions.")
        .addParameter(names.key(), "key")
        .addStatement("return key($L)", new KeyParameters(table).argumentsOfKeyRecord())
        .build();
  }

  // public ItemKey<Order> key(Order item) {
  //   return table.keyOf(item);
  // }
  private static MethodSpec ofItem(TableModel table) {
    return start(table, "Names the item that has this one's key, for batches and transactions.")
        .addParameter(table.type(), "item")
        .addStatement("return table.keyOf(item)")
        .build();
  }

  private static MethodSpec.Builder start(TableModel table, String description) {
    return MethodSpec.methodBuilder("key")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.itemKey(table.type()))
        .addJavadoc(description);
  }
}
