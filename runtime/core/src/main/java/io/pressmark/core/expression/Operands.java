package io.pressmark.core.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The operands of a condition, and the attributes that they name. */
final class Operands {
  private Operands() {}

  /** The operands of a condition that is not made of others, as they are written. */
  static List<Operand> of(ConditionExpression leaf) {
    if (leaf instanceof ConditionExpression.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    }
    if (leaf instanceof ConditionExpression.Between between) {
      return List.of(between.value(), between.lower(), between.upper());
    }
    if (leaf instanceof ConditionExpression.In in) {
      List<Operand> operands = new ArrayList<>(in.candidates().size() + 1);
      operands.add(in.value());
      operands.addAll(in.candidates());
      return operands;
    }
    if (leaf instanceof ConditionExpression.Exists exists) {
      return List.of(new Operand.Path(exists.path()));
    }
    if (leaf instanceof ConditionExpression.NotExists notExists) {
      return List.of(new Operand.Path(notExists.path()));
    }
    if (leaf instanceof ConditionExpression.IsOfType isOfType) {
      return List.of(isOfType.value());
    }
    if (leaf instanceof ConditionExpression.BeginsWith beginsWith) {
      return List.of(beginsWith.value(), beginsWith.prefix());
    }
    ConditionExpression.Contains contains = (ConditionExpression.Contains) leaf;
    return List.of(contains.whole(), contains.part());
  }

  static void collectPaths(ConditionExpression condition, Set<DocumentPath> into) {
    if (condition instanceof ConditionExpression.And and) {
      and.conditions().forEach(each -> collectPaths(each, into));
    } else if (condition instanceof ConditionExpression.Or or) {
      or.conditions().forEach(each -> collectPaths(each, into));
    } else if (condition instanceof ConditionExpression.Not not) {
      collectPaths(not.condition(), into);
    } else {
      of(condition).forEach(operand -> collectPath(operand, into));
    }
  }

  static void collectPaths(UpdateExpression.Action action, Set<DocumentPath> into) {
    into.add(action.path());
    if (action instanceof UpdateExpression.SetAction set) {
      collectPaths(set.value(), into);
    }
  }

  private static void collectPaths(SetValue value, Set<DocumentPath> into) {
    if (value instanceof SetValue.Sum sum) {
      collectPaths(sum.left(), into);
      collectPaths(sum.right(), into);
    } else if (value instanceof SetValue.Difference difference) {
      collectPaths(difference.left(), into);
      collectPaths(difference.right(), into);
    } else if (value instanceof SetOperand.IfNotExists ifNotExists) {
      into.add(ifNotExists.path());
      collectPaths(ifNotExists.otherwise(), into);
    } else if (value instanceof SetOperand.ListAppend append) {
      collectPaths(append.first(), into);
      collectPaths(append.second(), into);
    } else if (value instanceof Operand operand) {
      collectPath(operand, into);
    }
  }

  private static void collectPath(Operand operand, Set<DocumentPath> into) {
    if (operand instanceof Operand.Path path) {
      into.add(path.path());
    } else if (operand instanceof Operand.Size size) {
      collectPath(size.operand(), into);
    }
  }
}
