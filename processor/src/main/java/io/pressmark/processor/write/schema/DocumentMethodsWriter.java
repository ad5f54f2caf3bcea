package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ItemModel;
import io.pressmark.processor.model.UnionModel;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.schema.SchemaScope.DocumentMethods;
import io.pressmark.processor.write.schema.SchemaScope.SubtypeMethods;
import javax.lang.model.element.Modifier;

/**
 * The methods that write and read one type of document, and the bodies for the items themselves.
 */
final class DocumentMethodsWriter {
  private final SchemaScope scope;

  DocumentMethodsWriter(SchemaScope scope) {
    this.scope = scope;
  }

  // static void writeLine(ItemWriter writer, Line document) {
  //   writer.beginMap();
  //   ...
  //   writer.endMap();
  // }
  MethodSpec write(DocumentMethods methods) {
    return MethodSpec.methodBuilder("write" + methods.suffix())
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addParameter(methods.model().type(), "document")
        .addStatement("writer.beginMap()")
        .addCode(writeBody(methods.model(), "document"))
        .addStatement("writer.endMap()")
        .build();
  }

  // private static Line readLine(ItemReader reader) {
  //   if (!reader.enterMap()) {
  //     return null;
  //   }
  //   ...
  // }
  MethodSpec read(DocumentMethods methods) {
    return MethodSpec.methodBuilder("read" + methods.suffix())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(methods.model().type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .beginControlFlow("if (!reader.enterMap())")
        .addStatement("return null")
        .endControlFlow()
        .addCode(readBody(methods.model()))
        .build();
  }

  // private static void writeCircleAttributes(ItemWriter writer, Circle document) { ... }
  MethodSpec write(SubtypeMethods methods) {
    return MethodSpec.methodBuilder("write" + methods.suffix())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addParameter(methods.model().type(), "document")
        .addCode(new WriteBody(scope).of(methods.model(), "document"))
        .build();
  }

  // private static Circle readCircleAttributes(ItemReader reader) { ... }
  MethodSpec read(SubtypeMethods methods) {
    return MethodSpec.methodBuilder("read" + methods.suffix())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(methods.model().type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(ReadBody.of(scope, methods.model()))
        .build();
  }

  /** The statements that write all attributes of the object in a variable. */
  CodeBlock writeBody(ItemModel item, String object) {
    if (item instanceof UnionModel union) {
      return writeUnion(union, object);
    }
    return new WriteBody(scope).of((DocumentModel) item, object);
  }

  /** The statements that read all attributes and return the object. */
  CodeBlock readBody(ItemModel item) {
    if (item instanceof UnionModel union) {
      return readUnion(union);
    }
    return ReadBody.of(scope, (DocumentModel) item);
  }

  // if (shape instanceof Circle circle) {
  //   writer.name(TYPE);
  //   writer.string("circle");
  //   writeCircleAttributes(writer, circle);
  // } else { ... }
  private CodeBlock writeUnion(UnionModel union, String object) {
    return Subtypes.forEach(
        union,
        object,
        (subtype, variable) ->
            CodeBlock.builder()
                .addStatement("writer.name($N)", scope.ordinal(union.discriminator()))
                .addStatement("writer.string($S)", subtype.value())
                .addStatement("write$L(writer, $N)", scope.subtype(subtype.document()), variable)
                .build());
  }

  // String subtype = reader.peekString(TYPE);
  // if (subtype == null) {
  //   throw reader.unknownSubtype(null, "type", "circle", "square");
  // }
  // return switch (subtype) {
  //   case "circle" -> readCircleAttributes(reader);
  //   default -> throw reader.unknownSubtype(subtype, "type", "circle", "square");
  // };
  private CodeBlock readUnion(UnionModel union) {
    CodeBlock known =
        union.subtypes().stream()
            .map(subtype -> CodeBlock.of("$S", subtype.value()))
            .collect(CodeBlock.joining(", "));
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement(
                "$T subtype = reader.peekString($N)",
                String.class,
                scope.ordinal(union.discriminator()))
            .beginControlFlow("if (subtype == null)")
            .addStatement("throw reader.unknownSubtype(null, $S, $L)", union.discriminator(), known)
            .endControlFlow()
            .add("return switch (subtype) {\n$>");
    for (UnionModel.Subtype subtype : union.subtypes()) {
      code.add("case $S -> read$L(reader);\n", subtype.value(), scope.subtype(subtype.document()));
    }
    return code.add(
            "default -> throw reader.unknownSubtype(subtype, $S, $L);\n$<};\n",
            union.discriminator(),
            known)
        .build();
  }
}
