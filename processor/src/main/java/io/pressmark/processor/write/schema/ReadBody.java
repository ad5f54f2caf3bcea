package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.pressmark.processor.model.Access;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.Construction;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The statements that read the attributes of an object and make it. */
final class ReadBody {
  private final SchemaScope scope;
  private final Values values;

  ReadBody(SchemaScope scope) {
    this.scope = scope;
    this.values = new Values(scope);
  }

  CodeBlock of(DocumentModel document) {
    LocalNames names = new LocalNames(document.attributes(), "reader", "item");
    CodeBlock.Builder code = CodeBlock.builder();
    for (AttributeModel attribute : document.attributes()) {
      code.addStatement(
          "$T $N = $L",
          attribute.type(),
          names.of(attribute),
          Values.absent(attribute.type(), attribute.optional()));
    }
    addLoop(code, document, names);
    addEmptySets(code, document, names);
    if (document.construction() instanceof Construction.AllArguments all) {
      addConstructorCall(code, document, all, names);
    } else {
      addSetters(code, document, names);
    }
    return code.build();
  }

  // while (reader.next()) {
  //   switch (reader.ordinal()) {
  //     case CUSTOMER_ID -> customerId = reader.string();
  //     default -> {
  //       // An attribute this class does not declare; next() passes over it.
  //     }
  //   }
  // }
  private void addLoop(CodeBlock.Builder code, DocumentModel document, LocalNames names) {
    code.beginControlFlow("while (reader.next())");
    code.beginControlFlow("switch (reader.ordinal())");
    for (AttributeModel attribute : document.attributes()) {
      code.addStatement(
          "case $N -> $N = $L",
          scope.ordinal(attribute),
          names.of(attribute),
          values.readAttribute(
              attribute.shape(), attribute.optional(), SchemaScope.place(document, attribute)));
    }
    code.beginControlFlow("default ->");
    code.add("// An attribute this class does not declare; next() passes over it.\n");
    code.endControlFlow();
    code.endControlFlow();
    code.endControlFlow();
  }

  // if (tags == null) {
  //   tags = new LinkedHashSet<>();
  // }
  private static void addEmptySets(
      CodeBlock.Builder code, DocumentModel document, LocalNames names) {
    for (AttributeModel attribute : document.attributes()) {
      if (attribute.shape() instanceof ValueShape.SetOf && !attribute.optional()) {
        String name = names.of(attribute);
        code.beginControlFlow("if ($N == null)", name);
        code.addStatement("$N = new $T<>()", name, LinkedHashSet.class);
        code.endControlFlow();
      }
    }
  }

  // return new Order(customerId, placedAt, lines);
  private static void addConstructorCall(
      CodeBlock.Builder code,
      DocumentModel document,
      Construction.AllArguments all,
      LocalNames names) {
    Map<String, AttributeModel> attributes =
        document.attributes().stream()
            .collect(Collectors.toMap(AttributeModel::property, Function.identity()));
    CodeBlock arguments =
        all.arguments().stream()
            .map(
                argument ->
                    argument.ignored()
                        ? ignored(argument.type())
                        : CodeBlock.of("$N", names.of(attributes.get(argument.property()))))
            .collect(CodeBlock.joining(",$W"));
    code.addStatement("return new $T($Z$L)", document.type(), arguments);
  }

  /** The cast keeps the call to the canonical constructor apart from calls to others. */
  private static CodeBlock ignored(TypeName type) {
    boolean optional =
        type instanceof ParameterizedTypeName generic
            && generic.rawType().equals(ClassName.get(Optional.class));
    CodeBlock empty = Values.absent(type, optional);
    boolean clear = optional || type.equals(TypeName.BOOLEAN) || type.equals(TypeName.INT);
    return clear ? empty : CodeBlock.of("($T) $L", type, empty);
  }

  // Order item = new Order();
  // item.setCustomerId(customerId);
  // item.placedAt = placedAt;
  // return item;
  private static void addSetters(CodeBlock.Builder code, DocumentModel document, LocalNames names) {
    code.addStatement("$T item = new $T()", document.type(), document.type());
    for (AttributeModel attribute : document.attributes()) {
      if (attribute.write() instanceof Access.Method setter) {
        code.addStatement("item.$N($N)", setter.name(), names.of(attribute));
      } else {
        code.addStatement("item.$N = $N", attribute.property(), names.of(attribute));
      }
    }
    code.addStatement("return item");
  }
}
