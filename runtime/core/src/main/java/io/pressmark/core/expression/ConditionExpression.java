package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A condition on an item, as a syntax tree: what a write's condition, a filter and a condition
 * check are made of. Immutable and thread-safe. Operands of a wrong type are refused when the tree
 * is made, with a {@link ValidationException}, as DynamoDB refuses them before it looks at any
 * item.
 */
public sealed interface ConditionExpression {

  /** The operators that compare two operands. */
  enum Comparator {
    EQUAL("="),
    NOT_EQUAL("<>"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Comparator(String symbol) {
      this.symbol = symbol;
    }

    /** As in expression text. */
    public String symbol() {
      return symbol;
    }
  }

  /** {@code left operator right}. */
  record Comparison(Comparator comparator, Operand left, Operand right)
      implements ConditionExpression {
    public Comparison {
      if (comparator != Comparator.EQUAL && comparator != Comparator.NOT_EQUAL) {
        Operands.requireOrdered(left, comparator.symbol());
        Operands.requireOrdered(right, comparator.symbol());
      }
    }

    @Override
    public String toString() {
      return left + " " + comparator.symbol() + " " + right;
    }
  }

  /** {@code value BETWEEN lower AND upper}, both inclusive. */
  record Between(Operand value, Operand lower, Operand upper) implements ConditionExpression {
    public Between {
      Operands.requireOrdered(value, "BETWEEN");
      Operands.requireOrdered(lower, "BETWEEN");
      Operands.requireOrdered(upper, "BETWEEN");
      Operands.requireInOrder(lower, upper);
    }

    @Override
    public String toString() {
      return value + " BETWEEN " + lower + " AND " + upper;
    }
  }

  /** {@code value IN (…)}: 1 to 100 candidates. */
  record In(Operand value, List<Operand> candidates) implements ConditionExpression {
    /** The largest number of candidates. */
    public static final int MAX_CANDIDATES = 100;

    public In {
      candidates = List.copyOf(candidates);
      if (candidates.isEmpty() || candidates.size() > MAX_CANDIDATES) {
        throw new ValidationException(
            "IN has " + candidates.size() + " operands; 1 to " + MAX_CANDIDATES + " are allowed");
      }
    }

    @Override
    public String toString() {
      return value + " IN " + candidates;
    }
  }

  /** {@code attribute_exists(path)}. */
  record Exists(DocumentPath path) implements ConditionExpression {
    @Override
    public String toString() {
      return "attribute_exists(" + path + ")";
    }
  }

  /** {@code attribute_not_exists(path)}. */
  record NotExists(DocumentPath path) implements ConditionExpression {
    @Override
    public String toString() {
      return "attribute_not_exists(" + path + ")";
    }
  }

  /** {@code attribute_type(path, type)}. */
  record IsOfType(DocumentPath path, AttributeType type) implements ConditionExpression {
    @Override
    public String toString() {
      return "attribute_type(" + path + ", " + type + ")";
    }
  }

  /** {@code begins_with(path, prefix)}; the prefix is a string or binary. */
  record BeginsWith(DocumentPath path, AttributeValue prefix) implements ConditionExpression {
    public BeginsWith {
      if (prefix.type() != AttributeType.S && prefix.type() != AttributeType.B) {
        throw new ValidationException(
            "begins_with takes a string or binary prefix and was given type " + prefix.type());
      }
    }

    @Override
    public String toString() {
      return "begins_with(" + path + ", " + prefix + ")";
    }
  }

  /** {@code contains(path, part)}: a substring, a member of a set, or an element of a list. */
  record Contains(DocumentPath path, AttributeValue part) implements ConditionExpression {
    @Override
    public String toString() {
      return "contains(" + path + ", " + part + ")";
    }
  }

  /** All of them. */
  record And(List<ConditionExpression> conditions) implements ConditionExpression {
    public And {
      conditions = Operands.requireSome(conditions);
    }

    @Override
    public String toString() {
      return Operands.join(conditions, " AND ");
    }
  }

  /** At least one of them. */
  record Or(List<ConditionExpression> conditions) implements ConditionExpression {
    public Or {
      conditions = Operands.requireSome(conditions);
    }

    @Override
    public String toString() {
      return Operands.join(conditions, " OR ");
    }
  }

  /** The opposite. */
  record Not(ConditionExpression condition) implements ConditionExpression {
    @Override
    public String toString() {
      return "NOT (" + condition + ")";
    }
  }

  /** The top-level attributes that this condition names, in the order they are first named. */
  default Set<String> attributes() {
    Set<String> attributes = new LinkedHashSet<>();
    Operands.collectAttributes(this, attributes);
    return attributes;
  }
}
