package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.UnusedName;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Writes the nested class with the attributes of one type of document, wherever it stands. */
final class DocumentAttributesWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final TypedValues values;

  DocumentAttributesWriter(TableModel table, GeneratedNames names, TypedValues values) {
    this.table = table;
    this.names = names;
    this.values = values;
  }

  // public static final class PlaceAttributes extends DocumentAttribute<Order, Place> {
  //   public final TextAttribute<Order, String, NoKey> CITY;
  //
  //   private PlaceAttributes(DocumentPath path) {
  //     super(OrderSchema.SCHEMA, path, OrderSchema::writePlace);
  //     CITY = new TextAttribute<>(OrderSchema.SCHEMA, path.dot("city"), ItemWriter::string);
  //   }
  // }
  TypeSpec write(DocumentModel document, ClassName name, CodeBlock encoder) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .superclass(
                ParameterizedTypeName.get(
                    RuntimeTypes.DOCUMENT_ATTRIBUTE, table.type(), document.type()))
            .addJavadoc("A {@link $T} in an item, and its attributes.", document.type());
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(RuntimeTypes.DOCUMENT_PATH, "path")
            .addStatement("super($T.SCHEMA, path, $L)", names.schema(), encoder);
    Set<String> taken = new HashSet<>();
    for (AttributeModel attribute : document.attributes()) {
      TypedValues.Typed value =
          values.of(
              document,
              attribute,
              AttributeKinds.plain(attribute.shape()),
              RuntimeTypes.NO_KEY,
              CodeBlock.of("path.dot($S)", attribute.name()));
      String field = UnusedName.in(GeneratedNames.constant(attribute.property()), taken);
      type.addField(
          FieldSpec.builder(value.type(), field, Modifier.PUBLIC, Modifier.FINAL)
              .addJavadoc("The attribute {@code $L}.", attribute.name())
              .build());
      constructor.addStatement("$N = $L", field, value.made());
    }
    return type.addMethod(constructor.build()).build();
  }
}
