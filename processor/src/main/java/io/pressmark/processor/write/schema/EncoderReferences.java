package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.attribute.Encoders;
import io.pressmark.processor.write.schema.SchemaScope.Place;

/** Refers to the methods, of the runtime or of the schema, that write values of attributes. */
public final class EncoderReferences implements Encoders {
  private final TableModel table;
  private final ClassName schema;
  private final SchemaScope scope;

  /** References into a schema class. */
  public EncoderReferences(TableModel table, ClassName schema, SchemaScope scope) {
    this.table = table;
    this.schema = schema;
    this.scope = scope;
  }

  // ItemWriter::string
  // (writer, value) -> writer.longNumber(value)
  // OrderSchema::writeLines
  @Override
  public CodeBlock of(AttributeModel attribute) {
    ValueShape shape = attribute.shape();
    if (shape instanceof ValueShape.Scalar scalar) {
      String method = scalar.form().writeMethod();
      return scalar.form().widensOnWrite()
          ? CodeBlock.of("(writer, value) -> writer.$N(value)", method)
          : CodeBlock.of("$T::$N", RuntimeTypes.ITEM_WRITER, method);
    }
    Place place = SchemaScope.place(owner(attribute), attribute);
    String suffix =
        shape instanceof ValueShape.Converted
            ? scope.conversions().get(place).suffix()
            : scope.suffix(shape, place);
    return CodeBlock.of("$T::write$L", schema, suffix);
  }

  private DocumentModel owner(AttributeModel attribute) {
    return table.item().documents().stream()
        .filter(document -> document.attributes().contains(attribute))
        .findFirst()
        .orElseThrow();
  }
}
