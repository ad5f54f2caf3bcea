package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.parse.FunctionName.Place;
import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.List;

/**
 * What can be said of the words in an expression before their meaning is looked up: names that are
 * reserved, indexes that are out of range, and functions that are unknown, stand where they cannot,
 * or have another number of operands.
 */
final class NameRules {
  private final ExpressionText text;

  NameRules(ExpressionText text) {
    this.text = text;
  }

  void checkCondition(Node node) {
    if (node instanceof Node.And and) {
      checkConditions(and.conditions());
    } else if (node instanceof Node.Or or) {
      checkConditions(or.conditions());
    } else if (node instanceof Node.Not not) {
      checkCondition(not.condition());
    } else if (node instanceof Node.Parenthesized parenthesized) {
      checkCondition(parenthesized.inner());
    } else if (node instanceof Node.Call call) {
      checkCall(call, Place.CONDITION);
    } else if (node instanceof Node.Comparison comparison) {
      checkOperands(List.of(comparison.left(), comparison.right()), Place.OPERAND_OF_CONDITION);
    } else if (node instanceof Node.Between between) {
      checkOperands(
          List.of(between.value(), between.lower(), between.upper()), Place.OPERAND_OF_CONDITION);
    } else if (node instanceof Node.In in) {
      checkOperand(in.value(), Place.OPERAND_OF_CONDITION);
      checkOperands(in.candidates(), Place.OPERAND_OF_CONDITION);
    } else {
      throw new IllegalStateException("No condition: " + node);
    }
  }

  private void checkConditions(List<Node> conditions) {
    for (Node condition : conditions) {
      checkCondition(condition);
    }
  }

  void checkUpdate(List<Node.Section> sections) {
    for (Node.Section section : sections) {
      for (Node.Action action : section.actions()) {
        checkPath(action.path());
        Node value = action.value();
        if (value != null) {
          checkOperand(value, Place.OPERAND_OF_UPDATE);
        }
      }
    }
  }

  void checkPath(Node.Path path) {
    for (Node.Step step : path.steps()) {
      Token token = step.token();
      if (token.is(Symbol.INTEGER)) {
        checkIndex(token);
      } else if (token.is(Symbol.NAME) && ReservedWords.contains(token.text())) {
        throw text.at(
            token,
            new ValidationException(
                "Attribute name is a reserved keyword; reserved keyword: " + token.text(),
                "; put a #name in its place and define it in ExpressionAttributeNames"));
      }
    }
  }

  private void checkIndex(Token token) {
    // More than 10 digits are no int, however many they are.
    if (token.text().length() > 10 || Long.parseLong(token.text()) > Integer.MAX_VALUE) {
      throw text.at(
          token, "List index is not within the allowable range; index: [" + token.text() + "]");
    }
  }

  private void checkOperands(List<Node> operands, Place place) {
    for (Node operand : operands) {
      checkOperand(operand, place);
    }
  }

  private void checkOperand(Node node, Place place) {
    Node operand = Node.unwrap(node);
    if (operand instanceof Node.Path path) {
      checkPath(path);
    } else if (operand instanceof Node.Call call) {
      checkCall(call, place);
    } else if (operand instanceof Node.Arithmetic arithmetic) {
      checkOperands(List.of(arithmetic.left(), arithmetic.right()), place);
    }
  }

  private void checkCall(Node.Call call, Place place) {
    FunctionName function = FunctionName.of(call.token().text());
    if (function == null) {
      throw text.at(call.token(), "Invalid function name; function: " + call.token().text());
    }
    boolean isInUpdate = place == Place.OPERAND_OF_UPDATE;
    boolean isOfUpdates = function.place() == Place.OPERAND_OF_UPDATE;
    if (isInUpdate != isOfUpdates) {
      throw text.at(
          call.token(),
          "The function is not allowed in "
              + (isInUpdate ? "an update" : "a condition")
              + " expression; function: "
              + function);
    }
    if (place != function.place()) {
      throw text.at(
          call.token(),
          "The function is not allowed to be used this way in an expression; function: "
              + function);
    }
    if (call.operands().size() != function.operands()) {
      throw text.at(
          call.token(),
          "Incorrect number of operands for operator or function; operator or function: "
              + function
              + ", number of operands: "
              + call.operands().size());
    }
    checkOperands(call.operands(), isInUpdate ? place : Place.OPERAND_OF_CONDITION);
  }
}
