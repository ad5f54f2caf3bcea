package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.parse.Token.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of conditions, filters and key conditions, which is one.
 *
 * <pre>
 *   condition := conjunction { OR conjunction }
 *   conjunction := negation { AND negation }
 *   negation := NOT negation | '(' condition ')' | test
 *   test := operand comparator operand
 *         | operand BETWEEN operand AND operand
 *         | operand IN '(' operand { ',' operand } ')'
 *         | function
 * </pre>
 */
final class ConditionGrammar extends Grammar {
  private ConditionGrammar(ExpressionText text) {
    super(text);
  }

  static Node parse(ExpressionText text) {
    ConditionGrammar grammar = new ConditionGrammar(text);
    Node condition = grammar.condition(false);
    grammar.takeEnd();
    return condition;
  }

  /**
   * Reads a condition. What begins with a parenthesis may turn out to be an operand in parentheses,
   * which is known when they close.
   *
   * @param mayBeOperand whether a mere operand will do, if a closing parenthesis follows
   */
  private Node condition(boolean mayBeOperand) {
    Node first = conjunction(mayBeOperand);
    if (!isNext(Type.OR)) {
      return first;
    }
    Token or = peek();
    List<Node> all = new ArrayList<>();
    all.add(first);
    while (takeIf(Type.OR)) {
      all.add(conjunction(false));
    }
    return new Node.Or(or, all);
  }

  private Node conjunction(boolean mayBeOperand) {
    Node first = negation(mayBeOperand);
    if (!isNext(Type.AND)) {
      return first;
    }
    Token and = peek();
    List<Node> all = new ArrayList<>();
    all.add(first);
    while (takeIf(Type.AND)) {
      all.add(negation(false));
    }
    return new Node.And(and, all);
  }

  private Node negation(boolean mayBeOperand) {
    if (!isNext(Type.NOT)) {
      return test(mayBeOperand);
    }
    enter();
    Token not = take();
    Node condition = negation(false);
    leave();
    return new Node.Not(not, condition);
  }

  private Node test(boolean mayBeOperand) {
    Node left = isNext(Type.OPEN_PARENTHESIS) ? inParentheses() : operand();
    Node inner = Node.unwrap(left);
    boolean isOperand =
        inner instanceof Node.Path || inner instanceof Node.Value || inner instanceof Node.Call;
    if (!isOperand) {
      return left;
    }
    Token next = peek();
    if (next.isComparator()) {
      return new Node.Comparison(take(), left, operand());
    }
    if (next.is(Type.BETWEEN)) {
      take();
      Node lower = operand();
      take(Type.AND);
      return new Node.Between(next, left, lower, operand());
    }
    if (next.is(Type.IN)) {
      take();
      take(Type.OPEN_PARENTHESIS);
      List<Node> candidates = operands();
      take(Type.CLOSE_PARENTHESIS);
      return new Node.In(next, left, candidates);
    }
    if (inner instanceof Node.Call || mayBeOperand && next.is(Type.CLOSE_PARENTHESIS)) {
      return left;
    }
    throw syntaxError();
  }

  private Node inParentheses() {
    enter();
    Token open = take();
    Node inner = condition(true);
    take(Type.CLOSE_PARENTHESIS);
    leave();
    return parenthesized(open, inner);
  }
}
