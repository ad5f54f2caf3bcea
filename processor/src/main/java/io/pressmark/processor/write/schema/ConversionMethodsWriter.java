package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.Conversion;
import io.pressmark.processor.model.Conversion.Constant;
import io.pressmark.processor.write.RuntimeTypes;
import io.pressmark.processor.write.schema.SchemaScope.CollectionMethods;
import io.pressmark.processor.write.schema.SchemaScope.Place;
import io.pressmark.processor.write.schema.SchemaScope.StoredNameMethods;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods for values that are stored as values of another type. */
final class ConversionMethodsWriter {
  private final Values values;

  ConversionMethodsWriter(SchemaScope scope) {
    this.values = new Values(scope);
  }

  // static void writePrice(ItemWriter writer, Money value) {
  //   writer.decimal(toStored(MONEY_CONVERTER, value));
  // }
  MethodSpec write(CollectionMethods methods, Place place) {
    return MethodSpec.methodBuilder("write" + methods.suffix())
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addParameter(methods.shape().type().box(), "value")
        .addStatement(values.write(methods.shape(), place, CodeBlock.of("value")))
        .build();
  }

  // private static String nameOfStatus(Status value) {
  //   return switch (value) {
  //     case PAID -> "paid";
  //     case SHIPPED -> "SHIPPED";
  //   };
  // }
  MethodSpec storedName(StoredNameMethods methods) {
    CodeBlock.Builder code = CodeBlock.builder().add("return switch (value) {\n$>");
    for (Constant constant : constants(methods)) {
      code.add("case $N -> $S;\n", constant.constant(), constant.storedName());
    }
    return MethodSpec.methodBuilder("nameOf" + methods.suffix())
        .addModifiers(Modifier.STATIC)
        .returns(String.class)
        .addParameter(methods.shape().type(), "value")
        .addCode(code.add("$<};\n").build())
        .build();
  }

  // private static Status readStatus(ItemReader reader) {
  //   String name = reader.string();
  //   if (name == null) {
  //     return null;
  //   }
  //   return switch (name) {
  //     case "paid", "PAYED" -> Status.PAID;
  //     default -> throw reader.unknownConstant(name, Status.class);
  //   };
  // }
  MethodSpec read(StoredNameMethods methods) {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("$T name = reader.string()", String.class)
            .beginControlFlow("if (name == null)")
            .addStatement("return null")
            .endControlFlow()
            .add("return switch (name) {\n$>");
    for (Constant constant : constants(methods)) {
      CodeBlock labels =
          labels(constant).stream()
              .map(label -> CodeBlock.of("$S", label))
              .collect(CodeBlock.joining(", "));
      code.add("case $L -> $T.$N;\n", labels, methods.shape().type(), constant.constant());
    }
    code.add(
        "default -> throw reader.unknownConstant(name, $T.class);\n$<};\n", methods.shape().type());
    return MethodSpec.methodBuilder("read" + methods.suffix())
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .returns(methods.shape().type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(code.build())
        .build();
  }

  private static List<String> labels(Constant constant) {
    List<String> labels = new ArrayList<>(List.of(constant.storedName()));
    labels.addAll(constant.aliases());
    return labels;
  }

  private static List<Constant> constants(StoredNameMethods methods) {
    return ((Conversion.ByStoredName) methods.shape().conversion()).constants();
  }
}
