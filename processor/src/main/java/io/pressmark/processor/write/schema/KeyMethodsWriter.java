package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.KeyRole;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.lang.model.element.Modifier;

/** The methods that write a key. */
final class KeyMethodsWriter {
  private final TableModel table;
  private final Values values;
  private final List<AttributeModel> parts;
  private final LocalNames names;

  KeyMethodsWriter(TableModel table, SchemaScope scope) {
    this.table = table;
    this.values = new Values(scope);
    this.parts = table.requireKey().parts();
    this.names = LocalNames.ofKey(parts);
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(ofParts());
    methods.add(fromItem());
    if (parts.stream().anyMatch(AttributeModel::isManaged)) {
      methods.add(fromManagedItem());
    }
    return methods;
  }

  /** Those that repositories call. */
  List<MethodSpec> ofParts() {
    return table.hasSortKey() ? List.of(fromParts(), partitionOnly()) : List.of(fromParts());
  }

  // static void writeKey(KeyWriter key, String customerId, Instant placedAt) {
  //   key.partition();
  //   key.string(customerId);
  //   key.sort();
  //   key.instant(placedAt);
  // }
  private MethodSpec fromParts() {
    MethodSpec.Builder method = start("writeKey");
    addPart(method, parts.get(0), "partition");
    table.requireKey().sort().ifPresent(sort -> addPart(method, sort, "sort"));
    return method.build();
  }

  // static void writePartitionKey(KeyWriter key, String customerId) {
  //   key.partition();
  //   key.string(customerId);
  // }
  private MethodSpec partitionOnly() {
    MethodSpec.Builder method = start("writePartitionKey");
    addPart(method, parts.get(0), "partition");
    return method.build();
  }

  // @Override
  // public void writeKey(Order item, KeyWriter key) {
  //   writeKey(key, item.customerId(), item.placedAt());
  // }
  private MethodSpec fromItem() {
    return MethodSpec.methodBuilder("writeKey")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.KEY_WRITER, "key")
        .addCode(body(Members::keyPart))
        .build();
  }

  // @Override
  // public void writeKey(Order item, ManagedValues values, KeyWriter key) {
  //   writeKey(key, values.uuid(), item.placedAt());
  // }
  private MethodSpec fromManagedItem() {
    return MethodSpec.methodBuilder("writeKey")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.MANAGED_VALUES, "values")
        .addParameter(RuntimeTypes.KEY_WRITER, "key")
        .addCode(
            body(
                (part, object) ->
                    part.managed().isGeneratedId()
                        ? ManagedMethodsWriter.value(part)
                        : Members.keyPart(part, object)))
        .build();
  }

  private CodeBlock body(BiFunction<AttributeModel, CodeBlock, CodeBlock> value) {
    return Subtypes.forEachDocument(
        table.item(),
        "item",
        (document, variable) -> {
          CodeBlock arguments =
              partsOf(document).stream()
                  .map(part -> value.apply(part, CodeBlock.of("$N", variable)))
                  .collect(CodeBlock.joining(", "));
          return CodeBlock.builder().addStatement("writeKey(key, $L)", arguments).build();
        });
  }

  /** The attributes of the key in one class of items, partition key first. */
  private static List<AttributeModel> partsOf(DocumentModel document) {
    List<AttributeModel> parts = new ArrayList<>();
    for (KeyRole role : List.of(KeyRole.PARTITION, KeyRole.SORT)) {
      document.attributes().stream()
          .filter(attribute -> attribute.role() == role)
          .forEach(parts::add);
    }
    return parts;
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeTypes.KEY_WRITER, "key");
  }

  private void addPart(MethodSpec.Builder method, AttributeModel part, String position) {
    method.addParameter(part.type(), names.of(part));
    method.addStatement("key.$N()", position);
    ValueShape.Scalar scalar = part.shape().scalar().orElseThrow();
    CodeBlock value = CodeBlock.of("$N", names.of(part));
    boolean unboxed = scalar.form().readsPrimitive() && !part.type().isPrimitive();
    boolean converted = part.shape() instanceof ValueShape.Converted;
    if (unboxed || converted && !part.type().isPrimitive()) {
      value = CodeBlock.of("key.required($L)", value);
    }
    method.addStatement(
        "key.$N($L)", scalar.form().writeMethod(), storedValue(part.shape(), value));
  }

  private CodeBlock storedValue(ValueShape shape, CodeBlock value) {
    return shape instanceof ValueShape.Converted converted
        ? storedValue(converted.stored(), values.stored(converted, value))
        : value;
  }
}
