package io.pressmark.processor.write.schema;

import com.palantir.javapoet.ArrayTypeName;
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
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes the class that turns objects into items and back. */
public final class SchemaWriter {
  private final TableModel table;
  private final GeneratedNames names;
  private final SchemaScope scope;

  /** A writer for a valid table. */
  public SchemaWriter(TableModel table, GeneratedNames names, SchemaScope scope) {
    this.table = table;
    this.names = names;
    this.scope = scope;
  }

  /** The methods that repositories call. */
  public static List<MethodSpec> keyMethods(TableModel table) {
    return new KeyMethodsWriter(table).ofParts();
  }

  /** The class. */
  public TypeSpec write() {
    TypeSpec.Builder type =
        TypeFrame.apply(TypeSpec.classBuilder(names.schema()), table)
            .addModifiers(Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(RuntimeTypes.ITEM_SCHEMA, table.type()))
            .addJavadoc(
                "Maps {@link $T} to items of the table {@code $L} and back.",
                table.type(),
                table.tableName());
    type.addField(instance());
    int value = 0;
    for (String constant : scope.ordinals().values()) {
      type.addField(ordinal(constant, value++));
    }
    scope.enums().forEach((enumType, constant) -> type.addField(enumValues(enumType, constant)));
    type.addMethod(constructor());
    new KeyMethodsWriter(table).methods().forEach(type::addMethod);
    type.addMethod(write(table));
    type.addMethod(read(table));
    CollectionMethodsWriter collections = new CollectionMethodsWriter(scope);
    scope
        .collections()
        .forEach(
            (place, methods) ->
                type.addMethod(collections.write(methods, place))
                    .addMethod(collections.read(methods, place)));
    DocumentMethodsWriter documents = new DocumentMethodsWriter(scope);
    scope
        .documents()
        .forEach(
            methods -> type.addMethod(documents.write(methods)).addMethod(documents.read(methods)));
    return type.build();
  }

  // public static final OrderSchema SCHEMA = new OrderSchema();
  private FieldSpec instance() {
    return FieldSpec.builder(
            names.schema(), "SCHEMA", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("The one instance; it has no state and may be shared by threads.")
        .initializer("new $T()", names.schema())
        .build();
  }

  // private static final int CUSTOMER_ID = 0;
  private static FieldSpec ordinal(String constant, int value) {
    return FieldSpec.builder(
            TypeName.INT, constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$L", value)
        .build();
  }

  // private static final Status[] STATUS_VALUES = Status.values();
  private static FieldSpec enumValues(TypeName enumType, String constant) {
    return FieldSpec.builder(
            ArrayTypeName.of(enumType), constant, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.values()", enumType)
        .build();
  }

  // private OrderSchema() {
  //   super(
  //       1,
  //       Order.class,
  //       TableDefinition.builder("orders").partitionKey("customerId", ScalarType.S).build(),
  //       "customerId",
  //       "total");
  // }
  private MethodSpec constructor() {
    CodeBlock attributeNames =
        scope.ordinals().keySet().stream()
            .map(name -> CodeBlock.of("$S", name))
            .collect(CodeBlock.joining(",\n"));
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addCode("super(\n$>$>$L,\n", RuntimeTypes.CONTRACT_VERSION)
        .addCode("$T.class,\n", table.type())
        .addCode("$L,\n", definition())
        .addCode("$L);\n$<$<", attributeNames)
        .build();
  }

  private CodeBlock definition() {
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add("$T.builder($S)", RuntimeTypes.TABLE_DEFINITION, table.tableName())
            .add(keyPart("partitionKey", table.requireKey().partition()));
    table.requireKey().sort().ifPresent(sort -> code.add(keyPart("sortKey", sort)));
    return code.add("\n$>$>.build()$<$<").build();
  }

  private static CodeBlock keyPart(String method, AttributeModel part) {
    return CodeBlock.of(
        "\n$>$>.$N($S, $T.$N)$<$<",
        method,
        part.name(),
        RuntimeTypes.SCALAR_TYPE,
        part.shape().storedType().name());
  }

  // @Override
  // public void write(Order item, ItemWriter writer) { ... }
  private MethodSpec write(TableModel table) {
    return MethodSpec.methodBuilder("write")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.ITEM_WRITER, "writer")
        .addCode(new WriteBody(scope).of(table.document(), "item"))
        .build();
  }

  // @Override
  // public Order read(ItemReader reader) { ... }
  private MethodSpec read(TableModel table) {
    return MethodSpec.methodBuilder("read")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(table.type())
        .addParameter(RuntimeTypes.ITEM_READER, "reader")
        .addCode(new ReadBody(scope).of(table.document()))
        .build();
  }
}
