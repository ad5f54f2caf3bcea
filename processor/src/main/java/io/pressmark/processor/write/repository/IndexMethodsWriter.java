package io.pressmark.processor.write.repository;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import javax.lang.model.element.Modifier;

/** One method for each secondary index. */
final class IndexMethodsWriter {
  private IndexMethodsWriter() {}

  // public OrderByProductIndex byProduct() {
  //   return new OrderByProductIndex(table);
  // }
  static void addTo(TypeSpec.Builder type, TableModel table, GeneratedNames names) {
    for (IndexModel index : table.indexes()) {
      type.addMethod(
          MethodSpec.methodBuilder(index.method())
              .addModifiers(Modifier.PUBLIC)
              .returns(names.index(index))
              .addJavadoc(
                  "The $L secondary index {@code $L}.",
                  index.global() ? "global" : "local",
                  index.name())
              .addStatement("return new $T(table)", names.index(index))
              .build());
    }
  }
}
