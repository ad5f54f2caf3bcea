package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.MemberModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.schema.SchemaScope.Place;
import java.util.List;

/** The statements that write the attributes of an object but those of a key and managed ones. */
final class WriteBody {
  private final SchemaScope scope;
  private final Values values;

  WriteBody(SchemaScope scope) {
    this.scope = scope;
    this.values = new Values(scope);
  }

  /** The statements for an object in the variable {@code object}. */
  CodeBlock of(DocumentModel document, String object) {
    List<MemberModel> written =
        Members.all(document).stream()
            .filter(member -> !(member instanceof AttributeModel each) || isWritten(each))
            .toList();
    LocalNames names = new LocalNames(written, object, "writer");
    CodeBlock.Builder code = CodeBlock.builder();
    Members.addEach(
        code,
        document.members(),
        CodeBlock.of("$N", object),
        names,
        WriteBody::isWritten,
        (inner, attribute, owner) -> add(inner, document, attribute, owner, names.of(attribute)));
    return code.build();
  }

  private static boolean isWritten(AttributeModel attribute) {
    return !attribute.isKey() && !attribute.isManaged();
  }

  private void add(
      CodeBlock.Builder code,
      DocumentModel document,
      AttributeModel attribute,
      CodeBlock owner,
      String name) {
    Place place = SchemaScope.place(document, attribute);
    CodeBlock property = Members.property(attribute, owner);
    if (attribute.type().isPrimitive()) {
      addAttribute(code, attribute, place, property);
    } else {
      addIfPresent(code, attribute, place, property, name);
    }
  }

  // String productId = item.productId();
  // if (productId != null) {
  //   writer.name(PRODUCT_ID);
  //   writer.string(productId);
  // }
  private void addIfPresent(
      CodeBlock.Builder code,
      AttributeModel attribute,
      Place place,
      CodeBlock property,
      String name) {
    CodeBlock value =
        attribute.optional() ? CodeBlock.of("$N.get()", name) : CodeBlock.of("$N", name);
    CodeBlock.Builder condition = CodeBlock.builder().add("$N != null", name);
    if (attribute.optional()) {
      condition.add(" && $N.isPresent()", name);
    }
    if (attribute.shape() instanceof ValueShape.SetOf) {
      condition.add(" && !$L.isEmpty()", value);
    }
    code.addStatement("$T $N = $L", attribute.type(), name, property);
    code.beginControlFlow("if ($L)", condition.build());
    addAttribute(code, attribute, place, value);
    code.endControlFlow();
  }

  // writer.name(TOTAL);
  // writer.decimal(total);
  private void addAttribute(
      CodeBlock.Builder code, AttributeModel attribute, Place place, CodeBlock value) {
    code.addStatement("writer.name($N)", scope.ordinal(attribute));
    code.addStatement(values.write(attribute.shape(), place, value));
  }
}
