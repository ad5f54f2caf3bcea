package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code get}: one item by its key. */
final class GetWriter {
  private GetWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    type.addMethod(byParts(table, names));
    if (table.hasSortKey()) {
      type.addMethod(byKey(table, names));
    }
  }

  // public Optional<Order> get(String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.get();
  //   }
  // }
  private static MethodSpec byParts(TableModel table, GeneratedNames names) {
    KeyParameters key = new KeyParameters(table);
    MethodSpec.Builder method =
        start(table).addJavadoc("The item with this key; empty when there is none.");
    key.addTo(method);
    return method.addCode(KeyedCall.body(table, names, "writeKey", key.arguments(), "get")).build();
  }

  // public Optional<Order> get(OrderKey key) {
  //   return get(key.customerId(), key.placedAt());
  // }
  private static MethodSpec byKey(TableModel table, GeneratedNames names) {
    return start(table)
        .addJavadoc("The item with this key; empty when there is none.")
        .addParameter(names.key(), "key")
        .addStatement("return get($L)", new KeyParameters(table).argumentsOfKeyRecord())
        .build();
  }

  private static MethodSpec.Builder start(TableModel table) {
    return MethodSpec.methodBuilder("get")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.optional(table.type()));
  }
}
