package io.pressmark.testkit.model;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The paths of expressions, of which none may lead into a key attribute. */
final class ModelPaths {
  private ModelPaths() {}

  /** Whether one of a write's expressions, or of a read's, looks into a key of the table. */
  static boolean leadIntoKeys(
      TableModel table,
      @Nullable ConditionExpression condition,
      @Nullable UpdateExpression update) {
    List<DocumentPath> paths = new ArrayList<>();
    if (condition != null) {
      paths.addAll(condition.paths());
    }
    if (update != null) {
      for (UpdateExpression.Action action : update.actions()) {
        paths.add(action.path());
        if (action instanceof UpdateExpression.SetAction set) {
          add(set.value(), paths);
        }
      }
    }
    return paths.stream().anyMatch(path -> !path.isTopLevel() && table.isKey(path.attribute()));
  }

  private static void add(SetValue value, List<DocumentPath> paths) {
    if (value instanceof SetValue.Sum sum) {
      add(sum.left(), paths);
      add(sum.right(), paths);
    } else if (value instanceof SetValue.Difference difference) {
      add(difference.left(), paths);
      add(difference.right(), paths);
    } else if (value instanceof SetOperand.IfNotExists ifNotExists) {
      paths.add(ifNotExists.path());
      add(ifNotExists.otherwise(), paths);
    } else if (value instanceof SetOperand.ListAppend append) {
      add(append.first(), paths);
      add(append.second(), paths);
    } else if (value instanceof Operand.Path path) {
      paths.add(path.path());
    }
  }
}
