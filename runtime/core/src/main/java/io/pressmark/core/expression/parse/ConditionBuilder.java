package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the tree of a condition from its nodes, whose names have been checked. */
final class ConditionBuilder {
  private final ExpressionText text;
  private final OperandBuilder operands;

  ConditionBuilder(ExpressionText text, Placeholders placeholders) {
    this.text = text;
    this.operands = new OperandBuilder(text, placeholders);
  }

  ConditionExpression build(Node node) {
    if (node instanceof Node.And and) {
      List<ConditionExpression> all = buildAll(and.conditions());
      return operands.make(and.token(), () -> new ConditionExpression.And(all));
    }
    if (node instanceof Node.Or or) {
      List<ConditionExpression> all = buildAll(or.conditions());
      return operands.make(or.token(), () -> new ConditionExpression.Or(all));
    }
    if (node instanceof Node.Not not) {
      ConditionExpression condition = build(not.condition());
      return operands.make(not.token(), () -> new ConditionExpression.Not(condition));
    }
    if (node instanceof Node.Parenthesized parenthesized) {
      return build(parenthesized.inner());
    }
    if (node instanceof Node.Comparison comparison) {
      return comparison(comparison);
    }
    if (node instanceof Node.Between between) {
      Operand value = operand(between.value());
      Operand lower = operand(between.lower());
      Operand upper = operand(between.upper());
      return operands.make(
          between.token(), () -> new ConditionExpression.Between(value, lower, upper));
    }
    if (node instanceof Node.In in) {
      Operand value = operand(in.value());
      List<Operand> candidates = new ArrayList<>();
      for (Node candidate : in.candidates()) {
        candidates.add(operand(candidate));
      }
      return operands.make(in.token(), () -> new ConditionExpression.In(value, candidates));
    }
    return function((Node.Call) node);
  }

  private List<ConditionExpression> buildAll(List<Node> nodes) {
    List<ConditionExpression> conditions = new ArrayList<>();
    for (Node node : nodes) {
      conditions.add(build(node));
    }
    return conditions;
  }

  private ConditionExpression comparison(Node.Comparison node) {
    Operand left = operand(node.left());
    Operand right = operand(node.right());
    Comparator comparator =
        switch (node.token().type()) {
          case EQUAL -> Comparator.EQUAL;
          case NOT_EQUAL -> Comparator.NOT_EQUAL;
          case LESS -> Comparator.LESS;
          case LESS_OR_EQUAL -> Comparator.LESS_OR_EQUAL;
          case GREATER -> Comparator.GREATER;
          case GREATER_OR_EQUAL -> Comparator.GREATER_OR_EQUAL;
          default -> throw new IllegalStateException("No comparator: " + node.token());
        };
    return operands.make(
        node.token(), () -> new ConditionExpression.Comparison(comparator, left, right));
  }

  private ConditionExpression function(Node.Call call) {
    FunctionName function = FunctionName.of(call.token().text());
    if (function == FunctionName.ATTRIBUTE_EXISTS) {
      return new ConditionExpression.Exists(operands.requiredPath(call));
    }
    if (function == FunctionName.ATTRIBUTE_NOT_EXISTS) {
      return new ConditionExpression.NotExists(operands.requiredPath(call));
    }
    Operand first = operand(call.operands().get(0));
    Operand second = operand(call.operands().get(1));
    if (function == FunctionName.ATTRIBUTE_TYPE) {
      return new ConditionExpression.IsOfType(first, type(call, second));
    }
    if (function == FunctionName.BEGINS_WITH) {
      return operands.make(call.token(), () -> new ConditionExpression.BeginsWith(first, second));
    }
    return operands.make(call.token(), () -> new ConditionExpression.Contains(first, second));
  }

  /** The type that is asked for, which is the text of a given value. */
  private AttributeType type(Node.Call call, Operand operand) {
    if (!(operand instanceof Operand.Literal literal)
        || !(literal.value() instanceof AttributeValue.S name)) {
      throw text.at(
          call.token(),
          "Incorrect operand type for operator or function; operator or function: "
              + FunctionName.ATTRIBUTE_TYPE
              + ", operand type: "
              + (operand instanceof Operand.Literal other
                  ? other.value().type()
                  : operand instanceof Operand.Size
                      ? AttributeType.N
                      : Arrays.toString(AttributeType.values()))
              + "; the type is a :value that is a string");
    }
    return Arrays.stream(AttributeType.values())
        .filter(type -> type.name().equals(name.value()))
        .findFirst()
        .orElseThrow(
            () ->
                text.at(
                    call.token(),
                    "Invalid attribute type name found; type: "
                        + name.value()
                        + ", valid types: "
                        + Arrays.toString(AttributeType.values())));
  }

  private Operand operand(Node node) {
    Node operand = Node.unwrap(node);
    if (operand instanceof Node.Path path) {
      return new Operand.Path(operands.path(path));
    }
    if (operand instanceof Node.Value value) {
      return operands.literal(value);
    }
    // The one function that is an operand of a condition.
    Node.Call size = (Node.Call) operand;
    Operand of = operand(size.operands().get(0));
    return operands.make(size.token(), () -> new Operand.Size(of));
  }
}
