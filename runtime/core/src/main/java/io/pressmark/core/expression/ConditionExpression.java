package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A condition on an item, as a syntax tree: what a write's condition, a filter and a condition
 * check are made of. Immutable and thread-safe.
 *
 * <p>What DynamoDB refuses before it looks at any item is refused when the tree is made, with a
 * {@link ValidationException}: given values of a wrong type, a path that is compared with itself,
 * and more than {@value #MAX_OPERATORS} operators and functions.
 */
public sealed interface ConditionExpression {
  /** The largest number of operators and functions; AND, OR and NOT count. */
  int MAX_OPERATORS = OperatorLimit.MAX_OPERATORS;

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

    /** Whether it asks for the order of its operands, and not only whether they are equal. */
    public boolean isOrdering() {
      return this != EQUAL && this != NOT_EQUAL;
    }
  }

  /** {@code left operator right}. */
  record Comparison(Comparator comparator, Operand left, Operand right)
      implements ConditionExpression {
    public Comparison {
      OperandRules.requireDistinct(comparator.symbol(), left, List.of(right));
      if (comparator.isOrdering()) {
        OperandRules.requireOrdered(comparator.symbol(), left);
        OperandRules.requireOrdered(comparator.symbol(), right);
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
      OperandRules.requireDistinct("BETWEEN", value, List.of(lower, upper));
      OperandRules.requireOrdered("BETWEEN", value);
      OperandRules.requireOrdered("BETWEEN", lower);
      OperandRules.requireOrdered("BETWEEN", upper);
      OperandRules.requireInOrder(lower, upper);
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
      if (candidates.isEmpty()) {
        throw new ValidationException("The IN operator needs at least one value to compare with");
      }
      if (candidates.size() > MAX_CANDIDATES) {
        throw new ValidationException(
            "The IN operator is provided with too many operands; number of operands: "
                + candidates.size(),
            "; at most " + MAX_CANDIDATES + " are allowed");
      }
      OperandRules.requireDistinct("IN", value, candidates);
    }

    @Override
    public String toString() {
      return candidates.stream()
          .map(Operand::toString)
          .collect(Collectors.joining(", ", value + " IN (", ")"));
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

  /**
   * {@code attribute_type(value, type)}: whether the value is there and of this type. As in
   * DynamoDB the type is given and never read from an item.
   */
  record IsOfType(Operand value, AttributeType type) implements ConditionExpression {
    @Override
    public String toString() {
      return "attribute_type(" + value + ", " + type + ")";
    }
  }

  /** {@code begins_with(value, prefix)}, on strings by their UTF-8 bytes, or on binaries. */
  record BeginsWith(Operand value, Operand prefix) implements ConditionExpression {
    public BeginsWith {
      OperandRules.requireDistinct("begins_with", value, List.of(prefix));
      OperandRules.requireText(value);
      OperandRules.requireText(prefix);
    }

    @Override
    public String toString() {
      return "begins_with(" + value + ", " + prefix + ")";
    }
  }

  /** {@code contains(whole, part)}: a piece of a text or binary, a set's or list's element. */
  record Contains(Operand whole, Operand part) implements ConditionExpression {
    public Contains {
      OperandRules.requireDistinct("contains", whole, List.of(part));
    }

    @Override
    public String toString() {
      return "contains(" + whole + ", " + part + ")";
    }
  }

  /** All of them: at least two. */
  record And(List<ConditionExpression> conditions) implements ConditionExpression {
    public And {
      conditions = requireSeveral(conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " AND ");
    }
  }

  /** At least one of them: of at least two. */
  record Or(List<ConditionExpression> conditions) implements ConditionExpression {
    public Or {
      conditions = requireSeveral(conditions);
    }

    @Override
    public String toString() {
      return join(conditions, " OR ");
    }
  }

  /** The opposite. */
  record Not(ConditionExpression condition) implements ConditionExpression {
    public Not {
      OperatorLimit.check(1 + OperatorLimit.of(condition));
    }

    @Override
    public String toString() {
      return "NOT (" + condition + ")";
    }
  }

  /**
   * That all of the conditions are true; one alone is itself.
   *
   * @param conditions at least one
   */
  static ConditionExpression all(List<? extends ConditionExpression> conditions) {
    return conditions.size() == 1 ? conditions.get(0) : new And(List.copyOf(conditions));
  }

  /** The paths that this condition reads, in the order they are first named. */
  default Set<DocumentPath> paths() {
    Set<DocumentPath> paths = new LinkedHashSet<>();
    Operands.forEachPath(this, (path, into) -> into.add(path), paths);
    return paths;
  }

  /** The top-level attributes that this condition names, in the order they are first named. */
  default Set<String> attributes() {
    return paths().stream()
        .map(DocumentPath::attribute)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<ConditionExpression> requireSeveral(List<ConditionExpression> conditions) {
    if (conditions.size() < 2) {
      throw new ValidationException(
          "AND and OR join at least two conditions; there are " + conditions.size());
    }
    OperatorLimit.check(OperatorLimit.joined(conditions));
    return List.copyOf(conditions);
  }

  private static String join(List<ConditionExpression> conditions, String operator) {
    return conditions.stream()
        .map(condition -> "(" + condition + ")")
        .collect(Collectors.joining(operator));
  }
}
