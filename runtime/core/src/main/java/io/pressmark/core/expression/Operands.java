package io.pressmark.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** The operands of a condition, and the attributes that they name. */
final class Operands {
  private Operands() {}

  /** The operands of a condition that is not made of others, as they are written. */
  static List<Operand> of(ConditionExpression leaf) {
    List<Operand> operands = new ArrayList<>();
    forEach(leaf, (operand, into) -> into.add(operand), operands);
    return operands;
  }

  /**
   * Visits the operands of a condition that is not made of others, without those of {@code
   * attribute_exists} and {@code attribute_not_exists}, which are paths only.
   */
  private static <T> void forEach(
      ConditionExpression leaf, BiConsumer<Operand, T> visitor, T argument) {
    if (leaf instanceof ConditionExpression.Comparison comparison) {
      visitor.accept(comparison.left(), argument);
      visitor.accept(comparison.right(), argument);
    } else if (leaf instanceof ConditionExpression.Between between) {
      visitor.accept(between.value(), argument);
      visitor.accept(between.lower(), argument);
      visitor.accept(between.upper(), argument);
    } else if (leaf instanceof ConditionExpression.In in) {
      visitor.accept(in.value(), argument);
      for (int i = 0; i < in.candidates().size(); i++) {
        visitor.accept(in.candidates().get(i), argument);
      }
    } else if (leaf instanceof ConditionExpression.IsOfType isOfType) {
      visitor.accept(isOfType.value(), argument);
    } else if (leaf instanceof ConditionExpression.BeginsWith beginsWith) {
      visitor.accept(beginsWith.value(), argument);
      visitor.accept(beginsWith.prefix(), argument);
    } else if (leaf instanceof ConditionExpression.Contains contains) {
      visitor.accept(contains.whole(), argument);
      visitor.accept(contains.part(), argument);
    }
  }

  /**
   * Visits the paths that a condition reads, in the order they are written. Writes do it each time:
   * nothing is allocated for the simple ones.
   *
   * @param argument handed to the visitor, which need not capture it therefore
   */
  static <T> void forEachPath(
      ConditionExpression condition, BiConsumer<DocumentPath, T> visitor, T argument) {
    if (condition instanceof ConditionExpression.And and) {
      forEachPath(and.conditions(), visitor, argument);
    } else if (condition instanceof ConditionExpression.Or or) {
      forEachPath(or.conditions(), visitor, argument);
    } else if (condition instanceof ConditionExpression.Not not) {
      forEachPath(not.condition(), visitor, argument);
    } else if (condition instanceof ConditionExpression.Exists exists) {
      visitor.accept(exists.path(), argument);
    } else if (condition instanceof ConditionExpression.NotExists notExists) {
      visitor.accept(notExists.path(), argument);
    } else {
      forEach(condition, (operand, end) -> visitPath(operand, visitor, end), argument);
    }
  }

  private static <T> void forEachPath(
      List<ConditionExpression> conditions, BiConsumer<DocumentPath, T> visitor, T argument) {
    for (int i = 0; i < conditions.size(); i++) {
      forEachPath(conditions.get(i), visitor, argument);
    }
  }

  private static <T> void visitPath(
      Operand operand, BiConsumer<DocumentPath, T> visitor, T argument) {
    if (operand instanceof Operand.Path path) {
      visitor.accept(path.path(), argument);
    } else if (operand instanceof Operand.Size size) {
      visitPath(size.operand(), visitor, argument);
    }
  }
}
