package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code query}: the items of one partition key value, in the order of their sort keys. */
final class QueryWriter {
  private QueryWriter() {}

  // public RangeQuery<Order, Order, OrderAttributes.PlacedAt> query(String customerId) {
  //   try (TableCall<Order> call = table.call()) {
  //     OrderSchema.writePartitionKey(call.key(), customerId);
  //     return call.query();
  //   }
  // }
  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    if (!table.hasSortKey()) {
      return;
    }
    AttributeModel sort = table.requireKey().sort().orElseThrow();
    TypeName marker = names.marker(sort.property());
    KeyParameters key = new KeyParameters(table);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("query")
            .addModifiers(Modifier.PUBLIC)
            .returns(
                ParameterizedTypeName.get(
                    RuntimeTypes.RANGE_QUERY, table.type(), table.type(), marker))
            .addJavadoc(
                "Starts a query of the items with this partition key, in the order of {@code $L}.",
                sort.name());
    key.addPartitionTo(method);
    method.addCode(
        KeyedCall.body(table, names, "writePartitionKey", key.partitionArgument(), "query"));
    type.addMethod(method.build());
  }
}
