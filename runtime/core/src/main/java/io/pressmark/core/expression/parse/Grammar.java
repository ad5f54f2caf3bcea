package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * What all grammars share: reading on token by token, operands, and document paths.
 *
 * <pre>
 *   operand := path | :value | function | '(' operand ')'
 *   function := name '(' operand { ',' operand } ')'
 *   path := name { '.' name | '[' integer ']' }
 *   name := word | #name
 * </pre>
 */
abstract class Grammar {
  /**
   * As deep as functions and parentheses nest. A sound expression is never deeper: each level has
   * at least one of the 300 operators and functions, or else parentheses that are redundant, but
   * for one pair around the whole and one around an operand.
   */
  private static final int MAX_DEPTH = ConditionExpression.MAX_OPERATORS + 2;

  private final ExpressionText text;
  private final List<Token> tokens;
  private int at;
  private int depth;

  Grammar(ExpressionText text) {
    this.text = text;
    this.tokens = text.tokens();
  }

  final Token peek() {
    return tokens.get(at);
  }

  final boolean isNext(Symbol type) {
    return peek().is(type);
  }

  /** Takes the next token, which is not the end. */
  final Token take() {
    return tokens.get(at++);
  }

  final Token take(Symbol type) {
    if (!isNext(type)) {
      throw syntaxError();
    }
    return take();
  }

  /** Takes the next token if it is of this type. */
  final boolean takeIf(Symbol type) {
    if (isNext(type)) {
      at++;
      return true;
    }
    return false;
  }

  final void takeEnd() {
    if (!isNext(Symbol.END)) {
      throw syntaxError();
    }
  }

  /** That the next token cannot stand here. */
  final ValidationException syntaxError() {
    return text.syntaxError(at);
  }

  /** Goes one level deeper, at the next token: an open parenthesis or the name of a function. */
  final void enter() {
    if (++depth > MAX_DEPTH) {
      throw isNext(Symbol.OPEN_PARENTHESIS) && tokens.get(at - 1).is(Symbol.OPEN_PARENTHESIS)
          ? redundantParentheses(peek())
          : tooManyOperators();
    }
  }

  /** That the next token is one operator or function too many. */
  final ValidationException tooManyOperators() {
    return text.at(
        peek(),
        "The expression contains too many operators; operator count: "
            + (ConditionExpression.MAX_OPERATORS + 1));
  }

  final void leave() {
    depth--;
  }

  private ValidationException redundantParentheses(Token token) {
    return text.at(token, "The expression has redundant parentheses;");
  }

  /** One pair of parentheses means grouping; a second pair straight around it means nothing. */
  final Node parenthesized(Token open, Node inner) {
    if (inner instanceof Node.Parenthesized) {
      throw redundantParentheses(open);
    }
    return new Node.Parenthesized(open, inner);
  }

  final Node operand() {
    return switch (peek().type()) {
      case VALUE_PLACEHOLDER -> new Node.Value(take());
      case OPEN_PARENTHESIS -> {
        enter();
        Token open = take();
        Node inner = operand();
        take(Symbol.CLOSE_PARENTHESIS);
        leave();
        yield parenthesized(open, inner);
      }
      case NAME -> tokens.get(at + 1).is(Symbol.OPEN_PARENTHESIS) ? call() : path();
      case NAME_PLACEHOLDER -> path();
      default -> throw syntaxError();
    };
  }

  private Node call() {
    enter();
    Token name = take();
    take(Symbol.OPEN_PARENTHESIS);
    List<Node> operands = operands();
    take(Symbol.CLOSE_PARENTHESIS);
    leave();
    return new Node.Call(name, operands);
  }

  /** One operand or more, with commas between. */
  final List<Node> operands() {
    List<Node> operands = new ArrayList<>();
    do {
      operands.add(operand());
    } while (takeIf(Symbol.COMMA));
    return operands;
  }

  final Node.Path path() {
    List<Node.Step> steps = new ArrayList<>();
    steps.add(new Node.Step(name()));
    while (true) {
      if (takeIf(Symbol.DOT)) {
        steps.add(new Node.Step(name()));
      } else if (takeIf(Symbol.OPEN_BRACKET)) {
        steps.add(new Node.Step(take(Symbol.INTEGER)));
        take(Symbol.CLOSE_BRACKET);
      } else {
        return new Node.Path(steps);
      }
    }
  }

  private Token name() {
    if (isNext(Symbol.NAME) || isNext(Symbol.NAME_PLACEHOLDER)) {
      return take();
    }
    throw syntaxError();
  }
}
