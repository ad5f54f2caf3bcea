package io.pressmark.processor.write.repository;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.DelegateMethod;
import io.pressmark.processor.write.RuntimeTypes;

/** {@code scan}, {@code changes}, {@code count} and {@code statistics}: the whole table. */
final class ScanWriter {
  private ScanWriter() {}

  static void addTo(TypeSpec.Builder type, TableModel table) {
    TypeName scan = ParameterizedTypeName.get(RuntimeTypes.TABLE_SCAN, table.type(), table.type());
    type.addMethod(
        DelegateMethod.of(
            "table", "scan", scan, "Starts a scan, which reads every item of the table."));
    type.addMethod(
        DelegateMethod.of(
            "table",
            "changes",
            ParameterizedTypeName.get(RuntimeTypes.CHANGE_STREAM, table.type()),
            "What happened to the table's items, where its change stream is switched on."));
    type.addMethod(
        DelegateMethod.of("table", "count", TypeName.LONG, "The number of items in the table."));
    type.addMethod(
        DelegateMethod.of(
            "table",
            "statistics",
            RuntimeTypes.TABLE_STATISTICS,
            "What the table holds and how its partitions are used."));
  }
}
