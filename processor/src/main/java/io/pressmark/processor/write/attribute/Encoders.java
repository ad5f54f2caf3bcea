package io.pressmark.processor.write.attribute;

import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ValueShape;
import java.util.Optional;

/** Yields the expression that writes values of an attribute, or of what is inside it. */
@FunctionalInterface
public interface Encoders {

  /**
   * A lambda or method reference that takes a writer and a value; empty if nothing writes such a
   * value alone.
   *
   * @param owner the document whose attribute it is
   * @param shape the value's
   * @param level how many collections deep inside the attribute the value is
   */
  Optional<CodeBlock> of(
      DocumentModel owner, AttributeModel attribute, ValueShape shape, int level);
}
