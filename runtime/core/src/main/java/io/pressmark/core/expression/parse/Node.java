package io.pressmark.core.expression.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an expression as it is written: its grammar is right, but nothing else is known of it.
 * Names are not looked up and functions may be of any name.
 */
sealed interface Node {
  /** What is pointed at when something is wrong with it. */
  Token token();

  /** A step of a path: a name, a {@code #name}, or the index of a list element. */
  record Step(Token token) {}

  record Path(List<Step> steps) implements Node {
    @Override
    public Token token() {
      return steps.get(0).token();
    }
  }

  /** {@code :value}. */
  record Value(Token token) implements Node {}

  record Call(Token token, List<Node> operands) implements Node {}

  /** {@code left + right}, or with a minus. */
  record Arithmetic(Token token, Node left, Node right) implements Node {}

  record Comparison(Token token, Node left, Node right) implements Node {}

  record Between(Token token, Node value, Node lower, Node upper) implements Node {}

  record In(Token token, Node value, List<Node> candidates) implements Node {}

  record And(Token token, List<Node> conditions) implements Node {}

  record Or(Token token, List<Node> conditions) implements Node {}

  record Not(Token token, Node condition) implements Node {}

  /** Something in parentheses. */
  record Parenthesized(Token token, Node inner) implements Node {}

  /** The action of an update on one path; REMOVE has no value. */
  record Action(Path path, @Nullable Node value) implements Node {
    @Override
    public Token token() {
      return path.token();
    }
  }

  /** A section of an update, by its keyword. */
  record Section(Token token, List<Action> actions) implements Node {}

  /** The node itself, without parentheses around it. */
  static Node unwrap(Node node) {
    Node inner = node;
    while (inner instanceof Parenthesized parenthesized) {
      inner = parenthesized.inner();
    }
    return inner;
  }
}
