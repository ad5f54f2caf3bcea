package io.pressmark.processor.write.repository;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;

/** The body of the methods that write a key and then call one operation. */
final class KeyedCall {
  private KeyedCall() {}

  // try (TableCall<Order> call = table.call()) {
  //   OrderSchema.writeKey(call.key(), customerId, placedAt);
  //   return call.get();
  // }
  static CodeBlock body(
      TableModel table, GeneratedNames names, String keyMethod, CodeBlock key, String operation) {
    return body(table, names, keyMethod, key, CodeBlock.of("$N()", operation));
  }

  static CodeBlock body(
      TableModel table,
      GeneratedNames names,
      String keyMethod,
      CodeBlock key,
      CodeBlock operation) {
    return CodeBlock.builder()
        .beginControlFlow(
            "try ($T call = table.call())",
            ParameterizedTypeName.get(RuntimeTypes.TABLE_CALL, table.type()))
        .addStatement("$T.$N(call.key(), $L)", names.schema(), keyMethod, key)
        .addStatement("return call.$L", operation)
        .endControlFlow()
        .build();
  }
}
