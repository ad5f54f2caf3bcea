package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.write.LocalNames;
import io.pressmark.processor.write.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods that write a key. */
final class KeyMethodsWriter {
  private final TableModel table;
  private final List<AttributeModel> parts;
  private final LocalNames names;

  KeyMethodsWriter(TableModel table) {
    this.table = table;
    this.parts = table.requireKey().parts();
    this.names = LocalNames.ofKey(parts);
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>(ofParts());
    methods.add(fromItem());
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
    CodeBlock values =
        parts.stream()
            .map(part -> WriteBody.property(part, "item"))
            .collect(CodeBlock.joining(", "));
    return MethodSpec.methodBuilder("writeKey")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .addParameter(table.type(), "item")
        .addParameter(RuntimeTypes.KEY_WRITER, "key")
        .addStatement("writeKey(key, $L)", values)
        .build();
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.STATIC)
        .addParameter(RuntimeTypes.KEY_WRITER, "key");
  }

  private void addPart(MethodSpec.Builder method, AttributeModel part, String position) {
    ValueShape.Scalar shape = (ValueShape.Scalar) part.shape();
    method.addParameter(part.type(), names.of(part));
    method.addStatement("key.$N()", position);
    boolean unboxed = shape.form().readsPrimitive() && !part.type().isPrimitive();
    String value = unboxed ? "key.$N(key.required($N))" : "key.$N($N)";
    method.addStatement(value, shape.form().writeMethod(), names.of(part));
  }
}
