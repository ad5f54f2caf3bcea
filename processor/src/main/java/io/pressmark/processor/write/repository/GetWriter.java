package io.pressmark.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
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
    type.addMethod(projected(table, names));
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

  // public <P> Optional<P> get(
  //     ItemProjection<Order, P> projection, String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.get(projection);
  //   }
  // }
  private static MethodSpec projected(TableModel table, GeneratedNames names) {
    KeyParameters key = new KeyParameters(table);
    TypeVariableName projected = TypeVariableName.get("P");
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("get")
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariable(projected)
            .returns(RuntimeTypes.optional(projected))
            .addJavadoc(
                "What the projection has of the item with this key; empty when there is none.");
    method.addParameter(
        ParameterizedTypeName.get(RuntimeTypes.ITEM_PROJECTION, table.type(), projected),
        "projection");
    key.addTo(method);
    return method
        .addCode(
            KeyedCall.body(
                table, names, "writeKey", key.arguments(), CodeBlock.of("get(projection)")))
        .build();
  }

  private static MethodSpec.Builder start(TableModel table) {
    return MethodSpec.methodBuilder("get")
        .addModifiers(Modifier.PUBLIC)
        .returns(RuntimeTypes.optional(table.type()));
  }
}
