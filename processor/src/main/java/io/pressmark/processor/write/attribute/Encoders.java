package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.AttributeModel;

/** Yields the expression that writes values of an attribute. */
@FunctionalInterface
public interface Encoders {

  /** A lambda or method reference that takes a writer and a value. */
  CodeBlock of(AttributeModel attribute);
}
