package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code update}: named attributes of one item. */
final class UpdateWriter {
  private UpdateWriter() {}

  // public UpdateRequest<Order> update(String customerId, Instant placedAt) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writeKey(call.key(), customerId, placedAt);
  //     return call.update();
  //   }
  // }
  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    KeyParameters key = new KeyParameters(table);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("update")
            .addModifiers(Modifier.PUBLIC)
            .returns(ParameterizedTypeName.get(RuntimeTypes.UPDATE_REQUEST, table.type()))
            .addJavadoc(
                "Starts an update of named attributes of the item with this key, which is made when\n"
                    + "there is none. Nothing happens before {@code execute()}.");
    key.addTo(method);
    method.addCode(KeyedCall.body(table, names, "writeKey", key.arguments(), "update"));
    type.addMethod(method.build());
  }
}
