package io.pressmark.processor.write.index;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.TypeFrame;
import java.util.List;

/** Writes the record of what an index carries of an item. */
public final class IndexItemWriter {
  private IndexItemWriter() {}

  // public record OrderByProductItem(String customerId, Instant placedAt, String productId) {}
  public static TypeSpec write(TableModel table, GeneratedNames names, IndexModel index) {
    List<AttributeModel> carried = table.carried(index);
    LocalNames locals = LocalNames.ofKey(carried);
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.recordBuilder(names.indexItem(index)), table)
            .addJavadoc(
                "What the index {@code $L} carries of a {@link $T}.\n", index.name(), table.type());
    for (AttributeModel attribute : carried) {
      components.addParameter(attribute.type(), locals.of(attribute));
      type.addJavadoc(
          "\n@param $L the attribute {@code $L}", locals.of(attribute), attribute.name());
    }
    return type.recordConstructor(components.build()).build();
  }
}
