package io.pressmark.processor.validate;

import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import io.pressmark.processor.read.DeclaredProperty.Placed;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What a nested document cannot have because it is no item. */
final class DocumentChecks {
  private DocumentChecks() {}

  static void check(Compilation compilation, BuiltItem document, TypeElement type) {
    for (Leaf leaf : document.leaves()) {
      check(
          compilation,
          leaf,
          type,
          List.of(AnnotationNames.PARTITION_KEY, AnnotationNames.SORT_KEY),
          ProblemCode.KEY_IN_DOCUMENT);
      check(compilation, leaf, type, ManagedRoles.annotations(), ProblemCode.MANAGED_IN_DOCUMENT);
    }
  }

  private static void check(
      Compilation compilation,
      Leaf leaf,
      TypeElement type,
      List<String> annotations,
      ProblemCode code) {
    for (String name : annotations) {
      for (Placed placed : leaf.property().annotation(name).stream().toList()) {
        compilation.problems.add(
            code,
            compilation.sources.place(placed.element(), leaf.fallback()),
            leaf.property().name(),
            type.getSimpleName(),
            Annotations.simpleName(placed.annotation()));
      }
    }
  }
}
