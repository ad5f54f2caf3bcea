package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.attribute.Encoders;
import io.pressmark.processor.write.schema.SchemaScope.Place;
import java.util.Optional;

/** Refers to the methods, of the runtime or of the schema, that write values of attributes. */
public final class EncoderReferences implements Encoders {
  private final ClassName schema;
  private final SchemaScope scope;

  /** References into a schema class. */
  public EncoderReferences(ClassName schema, SchemaScope scope) {
    this.schema = schema;
    this.scope = scope;
  }

  // ItemWriter::string
  // (writer, value) -> writer.longNumber(value)
  // OrderSchema::writeLines
  @Override
  public Optional<CodeBlock> of(
      DocumentModel owner, AttributeModel attribute, ValueShape shape, int level) {
    if (shape instanceof ValueShape.Scalar scalar) {
      String method = scalar.form().writeMethod();
      return Optional.of(
          scalar.form().widensOnWrite()
              ? CodeBlock.of("(writer, value) -> writer.$N(value)", method)
              : CodeBlock.of("$T::$N", RuntimeTypes.ITEM_WRITER, method));
    }
    Place place = new Place(owner.type(), attribute.property(), level);
    if (shape instanceof ValueShape.Converted) {
      return Optional.ofNullable(scope.conversions().get(place))
          .map(methods -> CodeBlock.of("$T::write$L", schema, methods.suffix()));
    }
    return Optional.of(CodeBlock.of("$T::write$L", schema, scope.suffix(shape, place)));
  }
}
