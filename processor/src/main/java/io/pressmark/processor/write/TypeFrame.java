package io.pressmark.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.TypeSpec;
import io.pressmark.processor.model.TableModel;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What every generated top-level type has: the mark of the processor and the right visibility. */
public final class TypeFrame {
  private static final String PROCESSOR = "io.pressmark.processor.PressmarkProcessor";

  private TypeFrame() {}

  /** Puts the frame on a type. */
  public static TypeSpec.Builder apply(TypeSpec.Builder type, TableModel table) {
    return apply(type, table.suppressions(), table.visible());
  }

  /**
   * Puts the frame on a type.
   *
   * @param suppressions the lint categories that it would set off
   * @param visible whether it is public
   */
  public static TypeSpec.Builder apply(
      TypeSpec.Builder type, List<String> suppressions, boolean visible) {
    type.addAnnotation(
        AnnotationSpec.builder(RuntimeTypes.GENERATED).addMember("value", "$S", PROCESSOR).build());
    if (!suppressions.isEmpty()) {
      AnnotationSpec.Builder suppress = AnnotationSpec.builder(SuppressWarnings.class);
      suppressions.forEach(category -> suppress.addMember("value", "$S", category));
      type.addAnnotation(suppress.build());
    }
    if (visible) {
      type.addModifiers(Modifier.PUBLIC);
    }
    return type;
  }
}
