package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.parse.Token.Symbol;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Puts names and values in the places of their placeholders, and makes paths and literals. */
final class OperandBuilder {
  private final ExpressionText text;
  private final Placeholders placeholders;

  OperandBuilder(ExpressionText text, Placeholders placeholders) {
    this.text = text;
    this.placeholders = placeholders;
  }

  /** Makes a part of the tree; what it refuses is told with the place in the text. */
  <T> T make(Token token, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (ValidationException e) {
      throw text.at(token, e);
    }
  }

  DocumentPath path(Node.Path node) {
    List<DocumentPath.Step> steps = new ArrayList<>();
    String attribute = name(node.token());
    for (Node.Step step : node.steps().subList(1, node.steps().size())) {
      steps.add(
          step.token().is(Symbol.INTEGER)
              ? new DocumentPath.Index(Integer.parseInt(step.token().text()))
              : new DocumentPath.Name(name(step.token())));
    }
    return make(node.token(), () -> new DocumentPath(attribute, steps));
  }

  private String name(Token token) {
    if (token.is(Symbol.NAME)) {
      return token.text();
    }
    String name = placeholders.name(token.text());
    if (name == null) {
      throw text.at(
          token,
          "An expression attribute name used in the document path is not defined; attribute name: "
              + token.text());
    }
    return name;
  }

  Operand.Literal literal(Node.Value node) {
    AttributeValue value = placeholders.value(node.token().text());
    if (value == null) {
      throw text.at(
          node.token(),
          "An expression attribute value used in expression is not defined; attribute value: "
              + node.token().text());
    }
    return new Operand.Literal(value);
  }

  /** A path, which is what a function takes there; the operand is looked up whatever it is. */
  DocumentPath requiredPath(Node.Call call) {
    Node operand = Node.unwrap(call.operands().get(0));
    if (operand instanceof Node.Path path) {
      return path(path);
    }
    if (operand instanceof Node.Value value) {
      literal(value);
    }
    throw text.at(
        call.token(),
        "Operator or function requires a document path; operator or function: "
            + call.token().text());
  }
}
