package io.pressmark.processor.validate;

import io.pressmark.processor.problem.Problem;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.problem.Problems;
import io.pressmark.processor.read.AnnotationNames;
import io.pressmark.processor.read.Annotations;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** Finds indexes on types that are no tables', where they would do nothing. */
public final class MisplacedIndexes {
  /** The annotations that declare indexes. */
  public static final List<String> DECLARATIONS =
      List.of(
          AnnotationNames.GLOBAL_SECONDARY_INDEX,
          AnnotationNames.GLOBAL_SECONDARY_INDEXES,
          AnnotationNames.LOCAL_SECONDARY_INDEX,
          AnnotationNames.LOCAL_SECONDARY_INDEXES);

  private MisplacedIndexes() {}

  /** What is wrong with a type that an index is declared on. */
  public static List<Problem> in(TypeElement type) {
    Problems problems = new Problems();
    if (Annotations.find(type, AnnotationNames.TABLE).isEmpty()) {
      for (String name : DECLARATIONS) {
        Annotations.find(type, name)
            .ifPresent(
                annotation ->
                    problems.add(
                        ProblemCode.INDEX_TABLE,
                        type,
                        annotation,
                        type.getSimpleName(),
                        Annotations.simpleName(annotation)));
      }
    }
    return problems.all();
  }
}
