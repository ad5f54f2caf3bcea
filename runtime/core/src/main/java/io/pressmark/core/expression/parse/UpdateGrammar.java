package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of updates.
 *
 * <pre>
 *   update := section { section }
 *   section := SET path '=' value { ',' path '=' value }
 *            | REMOVE path { ',' path }
 *            | ADD path :value { ',' path :value }
 *            | DELETE path :value { ',' path :value }
 *   value := operand [ ( '+' | '-' ) operand ] | '(' value ')'
 * </pre>
 */
final class UpdateGrammar extends Grammar {
  private UpdateGrammar(ExpressionText text) {
    super(text);
  }

  static List<Node.Section> parse(ExpressionText text) {
    UpdateGrammar grammar = new UpdateGrammar(text);
    List<Node.Section> sections = new ArrayList<>();
    do {
      sections.add(grammar.section());
    } while (!grammar.isNext(Symbol.END));
    return sections;
  }

  private Node.Section section() {
    Token keyword = peek();
    switch (keyword.type()) {
      case SET, REMOVE, ADD, DELETE -> take();
      default -> throw syntaxError();
    }
    List<Node.Action> actions = new ArrayList<>();
    do {
      actions.add(action(keyword.type()));
    } while (takeIf(Symbol.COMMA));
    return new Node.Section(keyword, actions);
  }

  private Node.Action action(Symbol section) {
    Node.Path path = path();
    if (section == Symbol.REMOVE) {
      return new Node.Action(path, null);
    }
    if (section == Symbol.SET) {
      take(Symbol.EQUAL);
      return new Node.Action(path, value());
    }
    return new Node.Action(path, new Node.Value(take(Symbol.VALUE_PLACEHOLDER)));
  }

  private Node value() {
    Node left = isNext(Symbol.OPEN_PARENTHESIS) ? inParentheses() : operand();
    boolean isOperand = !(Node.unwrap(left) instanceof Node.Arithmetic);
    if (isOperand && (isNext(Symbol.PLUS) || isNext(Symbol.MINUS))) {
      return new Node.Arithmetic(take(), left, operand());
    }
    return left;
  }

  private Node inParentheses() {
    enter();
    Token open = take();
    Node inner = value();
    take(Symbol.CLOSE_PARENTHESIS);
    leave();
    return parenthesized(open, inner);
  }
}
