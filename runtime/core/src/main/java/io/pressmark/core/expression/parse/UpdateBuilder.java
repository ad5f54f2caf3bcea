package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.PathTree;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes the tree of an update from its sections, whose names have been checked. */
final class UpdateBuilder {
  private final ExpressionText text;
  private final OperandBuilder operands;

  UpdateBuilder(ExpressionText text, Placeholders placeholders) {
    this.text = text;
    this.operands = new OperandBuilder(text, placeholders);
  }

  UpdateExpression build(List<Node.Section> sections) {
    requireOnce(sections);
    List<DocumentPath> paths = paths(sections);
    List<UpdateExpression.Action> actions = new ArrayList<>();
    for (Node.Section section : sections) {
      for (Node.Action action : section.actions()) {
        actions.add(action(section.token().type(), paths.get(actions.size()), action));
      }
    }
    return operands.make(sections.get(0).token(), () -> new UpdateExpression(actions));
  }

  private void requireOnce(List<Node.Section> sections) {
    Set<Symbol> seen = EnumSet.noneOf(Symbol.class);
    for (Node.Section section : sections) {
      if (!seen.add(section.token().type())) {
        throw text.at(
            section.token(),
            "The \""
                + section.token().text().toUpperCase(Locale.ROOT)
                + "\" section can only be used once in an update expression;");
      }
    }
  }

  /** The paths that change. As in DynamoDB they are compared before any value is looked at. */
  private List<DocumentPath> paths(List<Node.Section> sections) {
    List<DocumentPath> paths = new ArrayList<>();
    PathTree.Builder<DocumentPath> beside = new PathTree.Builder<>();
    for (Node.Section section : sections) {
      for (Node.Action action : section.actions()) {
        DocumentPath path = operands.path(action.path());
        paths.add(path);
        operands.make(action.token(), () -> beside.add(path, path));
      }
    }
    return paths;
  }

  private UpdateExpression.Action action(Symbol section, DocumentPath path, Node.Action action) {
    Node value = action.value();
    if (value == null) {
      return new UpdateExpression.RemoveAction(path);
    }
    if (section == Symbol.SET) {
      return new UpdateExpression.SetAction(path, value(value));
    }
    Operand.Literal literal = operands.literal((Node.Value) value);
    return operands.make(
        value.token(),
        () ->
            section == Symbol.ADD
                ? new UpdateExpression.AddAction(path, literal.value())
                : new UpdateExpression.DeleteAction(path, literal.value()));
  }

  private SetValue value(Node node) {
    if (!(Node.unwrap(node) instanceof Node.Arithmetic arithmetic)) {
      return operand(node);
    }
    SetOperand left = operand(arithmetic.left());
    SetOperand right = operand(arithmetic.right());
    return operands.make(
        arithmetic.token(),
        () ->
            arithmetic.token().is(Symbol.PLUS)
                ? new SetValue.Sum(left, right)
                : new SetValue.Difference(left, right));
  }

  private SetOperand operand(Node node) {
    Node operand = Node.unwrap(node);
    if (operand instanceof Node.Path path) {
      return new Operand.Path(operands.path(path));
    }
    if (operand instanceof Node.Value value) {
      return operands.literal(value);
    }
    Node.Call call = (Node.Call) operand;
    if (FunctionName.of(call.token().text()) == FunctionName.IF_NOT_EXISTS) {
      DocumentPath path = operands.requiredPath(call);
      SetOperand otherwise = operand(call.operands().get(1));
      return operands.make(call.token(), () -> new SetOperand.IfNotExists(path, otherwise));
    }
    SetOperand first = operand(call.operands().get(0));
    SetOperand second = operand(call.operands().get(1));
    return operands.make(call.token(), () -> new SetOperand.ListAppend(first, second));
  }
}
