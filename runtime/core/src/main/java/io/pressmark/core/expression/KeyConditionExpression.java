package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.value.AttributeValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which items a query reads, by the key of a table or an index: conditions on key attributes, all
 * of which are true of an item. Immutable and thread-safe.
 *
 * <p>The tree knows no schema; {@link #bind} checks it against one: equality on every partition key
 * attribute, and conditions on sort key attributes from the first on, of which only the last may be
 * another one than equality.
 *
 * @param conditions at least one, each on another attribute
 */
public record KeyConditionExpression(List<Condition> conditions) {

  /** The operators of a key condition; DynamoDB has no others there. */
  public enum Operator {
    EQUAL("=", 1),
    LESS("<", 1),
    LESS_OR_EQUAL("<=", 1),
    GREATER(">", 1),
    GREATER_OR_EQUAL(">=", 1),
    BETWEEN("BETWEEN", 2),
    BEGINS_WITH("begins_with", 1);

    private final String symbol;
    private final int operands;

    Operator(String symbol, int operands) {
      this.symbol = symbol;
      this.operands = operands;
    }

    /** As in expression text. */
    public String symbol() {
      return symbol;
    }

    /** How many values it compares the attribute with: 1, or 2 for BETWEEN. */
    public int operands() {
      return operands;
    }
  }

  /**
   * A condition on one key attribute.
   *
   * @param attribute its name
   * @param operator how it compares
   * @param values one value, or two for BETWEEN, both inclusive
   */
  public record Condition(String attribute, Operator operator, List<AttributeValue> values) {
    public Condition {
      DocumentPath path = DocumentPath.of(attribute);
      values = List.copyOf(values);
      if (values.size() != operator.operands()) {
        throw new ValidationException(
            "Incorrect number of operands for operator or function; operator or function: "
                + operator.symbol()
                + ", number of operands: "
                + (values.size() + 1));
      }
      // As a condition it is subject to the same rules of types.
      asCondition(path, operator, values);
    }

    /** The same condition, as one on an item. */
    public ConditionExpression asCondition() {
      return asCondition(DocumentPath.of(attribute), operator, values);
    }

    private static ConditionExpression asCondition(
        DocumentPath path, Operator operator, List<AttributeValue> values) {
      Operand left = new Operand.Path(path);
      Operand first = new Operand.Literal(values.get(0));
      return switch (operator) {
        case EQUAL -> compare(ConditionExpression.Comparator.EQUAL, left, first);
        case LESS -> compare(ConditionExpression.Comparator.LESS, left, first);
        case LESS_OR_EQUAL -> compare(ConditionExpression.Comparator.LESS_OR_EQUAL, left, first);
        case GREATER -> compare(ConditionExpression.Comparator.GREATER, left, first);
        case GREATER_OR_EQUAL ->
            compare(ConditionExpression.Comparator.GREATER_OR_EQUAL, left, first);
        case BETWEEN ->
            new ConditionExpression.Between(left, first, new Operand.Literal(values.get(1)));
        case BEGINS_WITH -> new ConditionExpression.BeginsWith(left, first);
      };
    }

    private static ConditionExpression compare(
        ConditionExpression.Comparator comparator, Operand left, Operand right) {
      return new ConditionExpression.Comparison(comparator, left, right);
    }

    @Override
    public String toString() {
      return asCondition().toString();
    }
  }

  /**
   * The conditions by the key they are on.
   *
   * @param partition the values of the partition key attributes, in the order of the schema
   * @param sort the conditions on sort key attributes, in the order of the schema from the first
   *     on; all but the last are equalities; empty for a whole item collection
   */
  public record Bound(List<AttributeValue> partition, List<Condition> sort) {
    public Bound {
      partition = List.copyOf(partition);
      sort = List.copyOf(sort);
    }
  }

  public KeyConditionExpression {
    conditions = List.copyOf(conditions);
    if (conditions.isEmpty()) {
      throw new ValidationException("A key condition needs equality on the partition key");
    }
    Set<String> named = new HashSet<>();
    for (Condition condition : conditions) {
      if (!named.add(condition.attribute())) {
        throw new ValidationException(
            "KeyConditionExpressions must only contain one condition per key",
            "; there are two on '" + condition.attribute() + "'");
      }
    }
  }

  /**
   * Checks the conditions against the key of a table or index.
   *
   * @param partition the partition key attributes, 1 to 4
   * @param sort the sort key attributes, none to 4
   * @throws ValidationException when they do not fit
   */
  public Bound bind(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    return new KeyConditionRules(this, partition, sort).bind();
  }

  /** As in an expression, with names and values in place. */
  @Override
  public String toString() {
    return conditions.stream().map(Condition::toString).collect(Collectors.joining(" AND "));
  }
}
