package io.pressmark.core.expression.parse;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.parse.Token.Symbol;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of conditions, filters and key conditions, which is one.
 *
 * <pre>
 *   condition := conjunction { OR conjunction }
 *   conjunction := negation { AND negation }
 *   negation := { NOT } test
 *   test := '(' condition ')'
 *         | operand comparator operand
 *         | operand BETWEEN operand AND operand
 *         | operand IN '(' operand { ',' operand } ')'
 *         | function
 * </pre>
 *
 * <p>What begins with a parenthesis may be a condition or an operand, which is known when the
 * parenthesis is closed. Open parentheses are kept on a stack of their own, so that the text cannot
 * exhaust that of the thread.
 */
final class ConditionGrammar extends Grammar {
  private final Deque<Level> open = new ArrayDeque<>();
  private int nots;

  private ConditionGrammar(ExpressionText text) {
    super(text);
  }

  /** What has been read between an open parenthesis, or the beginning, and here. */
  private static final class Level {
    private final @Nullable Token parenthesis;
    private final List<Node> alternatives = new ArrayList<>();
    private List<Node> conjuncts = new ArrayList<>();
    private final Deque<Token> nots = new ArrayDeque<>();
    private @Nullable Token or;
    private @Nullable Token and;

    Level(@Nullable Token parenthesis) {
      this.parenthesis = parenthesis;
    }

    /** Whether nothing stands before the next test, so that it may turn out to be an operand. */
    boolean isFresh() {
      return alternatives.isEmpty() && conjuncts.isEmpty() && nots.isEmpty();
    }

    /** Takes a test, with the NOTs before it. */
    void add(Node test) {
      Node negation = test;
      for (Token not : nots) {
        negation = new Node.Not(not, negation);
      }
      nots.clear();
      conjuncts.add(negation);
    }

    void endConjunction() {
      alternatives.add(and == null ? conjuncts.get(0) : new Node.And(and, conjuncts));
      conjuncts = new ArrayList<>();
      and = null;
    }

    Node end() {
      endConjunction();
      return or == null ? alternatives.get(0) : new Node.Or(or, alternatives);
    }
  }

  static Node parse(ExpressionText text) {
    return new ConditionGrammar(text).parse();
  }

  private Node parse() {
    open.push(new Level(null));
    while (true) {
      Level level = open.element();
      if (isNext(Symbol.NOT)) {
        level.nots.push(not());
      } else if (isNext(Symbol.OPEN_PARENTHESIS)) {
        enter();
        open.push(new Level(take()));
      } else {
        level.add(test(operand()));
        Node whole = closeAndJoin();
        if (whole != null) {
          return whole;
        }
      }
    }
  }

  private Token not() {
    if (++nots > ConditionExpression.MAX_OPERATORS) {
      throw tooManyOperators();
    }
    return take();
  }

  /** Goes on behind a test up to where the next one begins, or to the end: then it is the whole. */
  private @Nullable Node closeAndJoin() {
    while (true) {
      Level level = open.element();
      Token next = peek();
      if (takeIf(Symbol.AND)) {
        level.and = level.and == null ? next : level.and;
        return null;
      }
      if (takeIf(Symbol.OR)) {
        level.endConjunction();
        level.or = level.or == null ? next : level.or;
        return null;
      }
      open.pop();
      Node inner = level.end();
      if (level.parenthesis == null) {
        takeEnd();
        return inner;
      }
      take(Symbol.CLOSE_PARENTHESIS);
      leave();
      Node closed = parenthesized(level.parenthesis, inner);
      open.element().add(isOperand(closed) ? test(closed) : closed);
    }
  }

  private static boolean isOperand(Node node) {
    Node inner = Node.unwrap(node);
    return inner instanceof Node.Path || inner instanceof Node.Value || inner instanceof Node.Call;
  }

  /** The test that begins with an operand. */
  private Node test(Node left) {
    Token next = peek();
    if (next.isComparator()) {
      return new Node.Comparison(take(), left, operand());
    }
    if (next.is(Symbol.BETWEEN)) {
      take();
      Node lower = operand();
      take(Symbol.AND);
      return new Node.Between(next, left, lower, operand());
    }
    if (next.is(Symbol.IN)) {
      take();
      take(Symbol.OPEN_PARENTHESIS);
      List<Node> candidates = operands();
      take(Symbol.CLOSE_PARENTHESIS);
      return new Node.In(next, left, candidates);
    }
    // A function is a test by itself, or an operand if what follows its parentheses says so.
    if (Node.unwrap(left) instanceof Node.Call) {
      return left;
    }
    Level level = open.element();
    if (next.is(Symbol.CLOSE_PARENTHESIS) && level.parenthesis != null && level.isFresh()) {
      return left;
    }
    throw syntaxError();
  }
}
