package io.pressmark.processor.write;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.KeyRole;
import io.pressmark.processor.model.TableModel;
import java.util.List;

/** Writes the record of both parts of a composite key. */
final class KeyRecordWriter {
  private KeyRecordWriter() {}

  // public record OrderKey(String customerId, Instant placedAt) {}
  static TypeSpec write(TableModel table, GeneratedNames names) {
    List<AttributeModel> parts = table.requireKey().parts();
    LocalNames locals = LocalNames.ofKey(parts);
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.recordBuilder(names.key()), table)
            .addJavadoc("The primary key of a {@link $T}.\n", table.type());
    for (AttributeModel part : parts) {
      components.addParameter(part.type(), locals.of(part));
      type.addJavadoc(
          "\n@param $L the $L",
          locals.of(part),
          part.role() == KeyRole.SORT ? "sort key" : "partition key");
    }
    return type.recordConstructor(components.build()).build();
  }
}
