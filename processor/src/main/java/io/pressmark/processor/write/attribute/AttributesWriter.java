package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.GeneratedNames;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.TypeFrame;
import javax.lang.model.element.Modifier;

/** Writes the class of typed attribute constants. */
public final class AttributesWriter {
  private final TableModel table;
  private final GeneratedNames names;

  /** A writer for a table, also for the skeleton of an invalid one. */
  public AttributesWriter(TableModel table, GeneratedNames names) {
    this.table = table;
    this.names = names;
  }

  /** The class; {@code encoders} gives the last argument of a constant's constructor. */
  public TypeSpec write(Encoders encoders) {
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.attributes()), table)
            .addModifiers(Modifier.FINAL)
            .addJavadoc(
                "Typed attributes of {@link $T}, for conditions and updates.", table.type());
    for (AttributeModel attribute : table.attributes()) {
      type.addField(constant(attribute, encoders));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (AttributeModel attribute : table.attributes()) {
      if (table.isSortKey(attribute)) {
        type.addType(marker(attribute));
      }
    }
    return type.build();
  }

  // public static final TextAttribute<Order, String> PRODUCT_ID =
  //     new TextAttribute<>(OrderSchema.SCHEMA, "productId", ItemWriter::string);
  private FieldSpec constant(AttributeModel attribute, Encoders encoders) {
    ClassName kind = AttributeKinds.of(attribute);
    return FieldSpec.builder(
            constantType(attribute, kind),
            GeneratedNames.constant(attribute.property()),
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("$L", description(attribute))
        .initializer(
            "new $T<>($Z$T.SCHEMA,$W$S,$W$L)",
            kind,
            names.schema(),
            attribute.name(),
            encoders.of(attribute))
        .build();
  }

  private TypeName constantType(AttributeModel attribute, ClassName kind) {
    TypeName value = attribute.shape().type().box();
    if (!AttributeKinds.isOrdered(kind)) {
      return ParameterizedTypeName.get(kind, table.type(), value);
    }
    TypeName marker =
        table.isSortKey(attribute) ? names.marker(attribute.property()) : RuntimeTypes.NO_KEY;
    return ParameterizedTypeName.get(kind, table.type(), value, marker);
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
