package io.pressmark.processor.write.schema;

import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.schema.SchemaScope.DocumentMethods;
import javax.lang.model.element.Modifier;

/** The methods that write and read one type of nested document. */
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
        .addCode(new WriteBody(scope).of(methods.model(), "document"))
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
        .addCode(new ReadBody(scope).of(methods.model()))
        .build();
  }
}
