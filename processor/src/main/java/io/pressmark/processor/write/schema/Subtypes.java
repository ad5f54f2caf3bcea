package io.pressmark.processor.write.schema;

import com.palantir.javapoet.CodeBlock;
import io.pressmark.processor.model.DocumentModel;
import io.pressmark.processor.model.ItemModel;
import io.pressmark.processor.model.UnionModel;
import java.util.Locale;
import java.util.function.BiFunction;
import javax.lang.model.SourceVersion;

/** Statements that depend on which subtype of a sealed type an object is. */
final class Subtypes {
  private Subtypes() {}

  // if (item instanceof Created created) {
  //   ...
  // } else {
  //   throw notMapped(item);
  // }
  static CodeBlock forEach(
      UnionModel union, String object, BiFunction<UnionModel.Subtype, String, CodeBlock> body) {
    CodeBlock.Builder code = CodeBlock.builder();
    String flow = "if ($N instanceof $T $N)";
    for (UnionModel.Subtype subtype : union.subtypes()) {
      String variable = variable(subtype, object);
      if (flow.startsWith("if")) {
        code.beginControlFlow(flow, object, subtype.document().type(), variable);
        flow = "else " + flow;
      } else {
        code.nextControlFlow(flow, object, subtype.document().type(), variable);
      }
      code.add(body.apply(subtype, variable));
    }
    code.nextControlFlow("else");
    code.addStatement("throw notMapped($N)", object);
    return code.endControlFlow().build();
  }

  /** The same for any type; one that is not sealed is its own and only subtype. */
  static CodeBlock forEachDocument(
      ItemModel item, String object, BiFunction<DocumentModel, String, CodeBlock> body) {
    return item instanceof UnionModel union
        ? forEach(union, object, (subtype, variable) -> body.apply(subtype.document(), variable))
        : body.apply((DocumentModel) item, object);
  }

  private static String variable(UnionModel.Subtype subtype, String object) {
    String name = subtype.document().type().simpleName();
    String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    boolean taken =
        lower.equals(object)
            || lower.equals("writer")
            || lower.equals("key")
            || lower.equals("values")
            || SourceVersion.isKeyword(lower);
    return taken ? lower + "Item" : lower;
  }
}
