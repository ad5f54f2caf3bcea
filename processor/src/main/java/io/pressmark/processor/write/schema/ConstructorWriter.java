package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constructor of a schema: what it tells the runtime of the table. */
final class ConstructorWriter {
  private final TableModel table;
  private final SchemaScope scope;

  ConstructorWriter(TableModel table, SchemaScope scope) {
    this.table = table;
    this.scope = scope;
  }

  // private OrderSchema() {
  //   super(
  //       1,
  //       Order.class,
  //       TableDefinition.builder("orders").partitionKey("customerId", ScalarType.S).build(),
  //       "customerId",
  //       "total");
  // }
  MethodSpec write() {
    CodeBlock attributeNames =
        scope.ordinals().keySet().stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(",\n"));
    CodeBlock.Builder code = CodeBlock.builder();
    code.add("super(\n$>$>$L,\n", RuntimeTypes.CONTRACT_VERSION);
    code.add("$T.class,\n", table.type());
    code.add("$L,\n", definition());
    if (table.isManaged()) {
      code.add("$L,\n", managed());
    }
    code.add("$L);\n$<$<", attributeNames);
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addCode(code.build())
        .build();
  }

  private CodeBlock definition() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.builder($S)$>$>", RuntimeTypes.TABLE_DEFINITION, table.tableName())
            .add(keyPart("partitionKey", table.requireKey().partition()));
    table.requireKey().sort().ifPresent(sort -> code.add(keyPart("sortKey", sort)));
    table.indexes().forEach(index -> code.add(index(index)));
    table.attributes().stream()
        .filter(AttributeModel::expires)
        .findFirst()
        .ifPresent(attribute -> code.add("\n.timeToLive($S)", attribute.name()));
    return code.add("\n.build()$<$<").build();
  }

  private static CodeBlock keyPart(String method, AttributeModel part) {
    return CodeBlock.of(
        "\n.$N($S, $T.$N)",
        method,
        part.name(),
        RuntimeTypes.SCALAR_TYPE,
        part.shape().storedType().name());
  }

  // .index(
  //     IndexDefinition.global("byProduct")
  //         .partitionKey("productId", ScalarType.S)
  //         .sortKey("placedAt", ScalarType.S)
  //         .include("total")
  //         .build())
  private static CodeBlock index(IndexModel index) {
    CodeBlock.Builder code = CodeBlock.builder();
    String kind = index.global() ? "global" : "local";
    code.add("\n.index(\n$>$>$T.$N($S)$>$>", RuntimeTypes.INDEX_DEFINITION, kind, index.name());
    index.partitionKey().forEach(part -> code.add(keyPart("partitionKey", part)));
    index.sortKey().forEach(part -> code.add(keyPart("sortKey", part)));
    if (index.projection().equals("KEYS_ONLY")) {
      code.add("\n.projectKeysOnly()");
    } else if (index.projection().equals("INCLUDE")) {
      code.add("\n.include($L)", strings(index.included()));
    }
    return code.add("\n.build())$<$<$<$<").build();
  }

  private static CodeBlock strings(List<String> values) {
    return values.stream().map(value -> CodeBlock.of("$S", value)).collect(CodeBlock.joining(", "));
  }

  // ManagedAttributes.builder()
  //     .version("version", Long.MAX_VALUE)
  //     .createdAt("createdAt")
  //     .build()
  private CodeBlock managed() {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.builder()$>$>", RuntimeTypes.MANAGED_ATTRIBUTES);
    for (AttributeModel attribute : table.attributes()) {
      code.add(managed(attribute));
    }
    return code.add("\n.build()$<$<").build();
  }

  private static CodeBlock managed(AttributeModel attribute) {
    return switch (attribute.managed()) {
      case NONE -> CodeBlock.of("");
      case VERSION -> number("version", attribute);
      case COUNTER -> number("counter", attribute);
      case CREATED_AT -> CodeBlock.of("\n.createdAt($S)", attribute.name());
      case UPDATED_AT -> CodeBlock.of("\n.updatedAt($S)", attribute.name());
      case UUID_V4 -> id(attribute, "V4");
      case UUID_V7 -> id(attribute, "V7");
    };
  }

  private static CodeBlock id(AttributeModel attribute, String version) {
    return CodeBlock.of(
        "\n.generatedId($S, $T.$N)", attribute.name(), RuntimeTypes.UUID_VERSION, version);
  }

  private static CodeBlock number(String method, AttributeModel attribute) {
    Class<?> box =
        attribute.shape().scalar().orElseThrow().form().readMethod().equals("longNumber")
            ? Long.class
            : Integer.class;
    return CodeBlock.of("\n.$N($S, $T.MAX_VALUE)", method, attribute.name(), box);
  }
}
