package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import javax.lang.model.element.Modifier;

/** Writes the class of typed attribute constants. */
public final class AttributesWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final DocumentNames documents;
  private final TypedValues values;

  /**
   * A writer for a table, also for the skeleton of an invalid one.
   *
   * @param encoders gives the arguments that write values
   */
  public AttributesWriter(TableModel table, GeneratedNames names, Encoders encoders) {
    this.table = table;
    this.names = names;
    this.documents = new DocumentNames(table, names);
    this.values = new TypedValues(table, names, documents, encoders);
  }

  /** The class. */
  public TypeSpec write() {
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.attributes()), table)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Typed attributes of {@link $T}, for conditions and updates.", table.type());
    for (AttributeModel attribute : table.attributes()) {
      type.addField(constant(attribute));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (AttributeModel attribute : table.attributes()) {
      if (table.isSortKey(attribute)) {
        type.addType(marker(attribute));
      }
    }
    DocumentAttributesWriter nested = new DocumentAttributesWriter(table, names, values);
    for (DocumentModel document : documents.documents().values()) {
      ClassName name = documents.of(document).orElseThrow();
      type.addType(nested.write(document, name, values.encoder(document)));
    }
    return type.build();
  }

  // public static final TextAttribute<Order, String, NoKey> PRODUCT_ID =
  //     new TextAttribute<>(OrderSchema.SCHEMA, DocumentPath.of("productId"), ItemWriter::string);
  private FieldSpec constant(AttributeModel attribute) {
    boolean sortKey = table.isSortKey(attribute);
    TypeName marker = sortKey ? names.marker(attribute.property()) : RuntimeTypes.NO_KEY;
    TypedValues.Typed value =
        values.of(
            table.owner(attribute),
            attribute,
            AttributeKinds.of(attribute, sortKey),
            marker,
            CodeBlock.of("$T.of($S)", RuntimeTypes.DOCUMENT_PATH, attribute.name()));
    return FieldSpec.builder(
            value.type(),
            GeneratedNames.constant(attribute.property()),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("$L", description(attribute))
        .initializer(value.made())
        .build();
  }

  private static CodeBlock description(AttributeModel attribute) {
    String words =
        switch (attribute.role()) {
          case PARTITION -> "The partition key";
          case SORT -> "The sort key";
          case NONE -> "The attribute";
        };
    return CodeBlock.of("$L {@code $L}.", words, attribute.name());
  }

  // /** Names {@code placedAt} in key conditions. */
  // public static final class PlacedAt {
  //   private PlacedAt() {}
  // }
  private TypeSpec marker(AttributeModel attribute) {
    return TypeSpec.classBuilder(names.marker(attribute.property()))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("Names {@code $L} in key conditions.", attribute.name())
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .build();
  }
}
