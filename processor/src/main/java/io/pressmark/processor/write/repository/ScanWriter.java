package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import javax.lang.model.element.Modifier;

/** {@code scan}, {@code changes}, {@code count} and {@code statistics}: the whole table. */
final class ScanWriter {
  private ScanWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table) {
    TypeName scan = ParameterizedTypeName.get(RuntimeTypes.TABLE_SCAN, table.type(), table.type());
    type.addMethod(method("scan", scan, "Starts a scan, which reads every item of the table."));
    type.addMethod(
        method(
            "changes",
            ParameterizedTypeName.get(RuntimeTypes.CHANGE_STREAM, table.type()),
            "What happened to the table's items, where its change stream is switched on."));
    type.addMethod(method("count", TypeName.LONG, "The number of items in the table."));
    type.addMethod(
        method(
            "statistics",
            RuntimeTypes.TABLE_STATISTICS,
            "What the table holds and how its partitions are used."));
  }

  // public long count() {
  //   return table.count();
  // }
  private static MethodSpec method(String name, TypeName result, String description) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(result)
        .addJavadoc(description)
        .addStatement("return table.$N()", name)
        .build();
  }
}
