package io.pressmark.processor.write.repository;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.write.LocalNames;
import java.util.List;

/** The parts of the key as parameters of repository methods and arguments of schema methods. */
final class KeyParameters {
  private final List<AttributeModel> parts;
  private final LocalNames names;

  KeyParameters(TableModel table) {
    this.parts = table.key().map(TableModel.Key::parts).orElse(List.of());
    this.names = LocalNames.ofKey(parts);
  }

  /** Adds all parts. The skeleton of a table whose key is unknown takes anything. */
  void addTo(MethodSpec.Builder method) {
    if (parts.isEmpty()) {
      method.addParameter(ArrayTypeName.of(ClassName.get(Object.class)), "key").varargs();
    }
    parts.forEach(part -> method.addParameter(part.type(), names.of(part)));
  }

  /** Adds the partition key. */
  void addPartitionTo(MethodSpec.Builder method) {
    method.addParameter(parts.get(0).type(), names.of(parts.get(0)));
  }

  /** {@code customerId, placedAt}. */
  CodeBlock arguments() {
    return parts.stream()
        .map(part -> CodeBlock.of("$N", names.of(part)))
        .collect(CodeBlock.joining(", "));
  }

  /** {@code customerId}. */
  CodeBlock partitionArgument() {
    return parts.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$N", names.of(parts.get(0)));
  }

  /** {@code key.customerId(), key.placedAt()}. */
  CodeBlock argumentsOfKeyRecord() {
    return parts.stream()
        .map(part -> CodeBlock.of("key.$N()", names.of(part)))
        .collect(CodeBlock.joining(", "));
  }
}
