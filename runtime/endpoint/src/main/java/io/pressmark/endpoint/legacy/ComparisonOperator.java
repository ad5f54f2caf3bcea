package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.ValueOrder;
import io.pressmark.endpoint.error.ServiceException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The comparison operators of the older request parameters: what values each takes, and what it
 * means as a condition.
 *
 * <p>They stand in the order in which the service lists them when it is given another one.
 */
@SuppressWarnings("ImmutableEnumChecker") // the sets are never changed, and meanings have no state
public enum ComparisonOperator {
  IN(1, Integer.MAX_VALUE, Types.ORDERED, null, Meanings::in),

  /** That the attribute is absent; one with the value NULL is there. */
  NULL(0, 0, Types.NONE, null, (path, values) -> new ConditionExpression.NotExists(path)),

  BETWEEN(2, 2, Types.ORDERED, KeyConditionExpression.Operator.BETWEEN, Meanings::between),

  LT(1, 1, Types.ORDERED, KeyConditionExpression.Operator.LESS, Meanings.of(Comparator.LESS)),

  /** That the attribute is there and does not contain the value, of whatever types both are. */
  NOT_CONTAINS(1, 1, Types.CONTAINED, null, Meanings::notContains),

  EQ(1, 1, Types.ALL, KeyConditionExpression.Operator.EQUAL, Meanings.of(Comparator.EQUAL)),

  GT(1, 1, Types.ORDERED, KeyConditionExpression.Operator.GREATER, Meanings.of(Comparator.GREATER)),

  /** That the attribute is there, even with the value NULL. */
  NOT_NULL(0, 0, Types.NONE, null, (path, values) -> new ConditionExpression.Exists(path)),

  /** That the attribute has another value, one of another type, or none. */
  NE(1, 1, Types.ALL, null, Meanings.of(Comparator.NOT_EQUAL)),

  LE(
      1,
      1,
      Types.ORDERED,
      KeyConditionExpression.Operator.LESS_OR_EQUAL,
      Meanings.of(Comparator.LESS_OR_EQUAL)),

  BEGINS_WITH(1, 1, Types.TEXTS, KeyConditionExpression.Operator.BEGINS_WITH, Meanings::beginsWith),

  GE(
      1,
      1,
      Types.ORDERED,
      KeyConditionExpression.Operator.GREATER_OR_EQUAL,
      Meanings.of(Comparator.GREATER_OR_EQUAL)),

  /** A piece of a text or binary, or an element of a set or list. */
  CONTAINS(1, 1, Types.CONTAINED, null, Meanings::contains);

  /** What an operator says of the attribute at a path, with values that were checked. */
  @FunctionalInterface
  private interface Meaning {
    ConditionExpression of(DocumentPath path, List<AttributeValue> values);
  }

  private static final class Meanings {
    static Meaning of(Comparator comparator) {
      return (path, values) ->
          new ConditionExpression.Comparison(
              comparator, new Operand.Path(path), new Operand.Literal(values.get(0)));
    }

    static ConditionExpression in(DocumentPath path, List<AttributeValue> values) {
      // An expression's IN has a limit of candidates, which the older form does not have.
      List<ConditionExpression> parts = new ArrayList<>();
      int size = ConditionExpression.In.MAX_CANDIDATES;
      for (int from = 0; from < values.size(); from += size) {
        List<Operand> candidates = new ArrayList<>();
        values
            .subList(from, Math.min(from + size, values.size()))
            .forEach(value -> candidates.add(new Operand.Literal(value)));
        parts.add(new ConditionExpression.In(new Operand.Path(path), candidates));
      }
      return ConditionalOperator.OR.join(parts);
    }

    static ConditionExpression between(DocumentPath path, List<AttributeValue> values) {
      return new ConditionExpression.Between(
          new Operand.Path(path),
          new Operand.Literal(values.get(0)),
          new Operand.Literal(values.get(1)));
    }

    static ConditionExpression beginsWith(DocumentPath path, List<AttributeValue> values) {
      return new ConditionExpression.BeginsWith(
          new Operand.Path(path), new Operand.Literal(values.get(0)));
    }

    static ConditionExpression contains(DocumentPath path, List<AttributeValue> values) {
      return new ConditionExpression.Contains(
          new Operand.Path(path), new Operand.Literal(values.get(0)));
    }

    static ConditionExpression notContains(DocumentPath path, List<AttributeValue> values) {
      return ConditionalOperator.AND.join(
          List.of(
              new ConditionExpression.Exists(path),
              new ConditionExpression.Not(contains(path, values))));
    }
  }

  /** The types of values that operators take. */
  private static final class Types {
    static final Set<AttributeType> NONE = EnumSet.noneOf(AttributeType.class);
    static final Set<AttributeType> ALL = EnumSet.allOf(AttributeType.class);
    static final Set<AttributeType> TEXTS = EnumSet.of(AttributeType.S, AttributeType.B);
    static final Set<AttributeType> ORDERED =
        EnumSet.of(AttributeType.S, AttributeType.N, AttributeType.B);
    static final Set<AttributeType> CONTAINED =
        EnumSet.of(
            AttributeType.S,
            AttributeType.N,
            AttributeType.B,
            AttributeType.BOOL,
            AttributeType.NULL);
  }

  private final int least;
  private final int most;
  private final Set<AttributeType> types;
  private final KeyConditionExpression.@Nullable Operator keyOperator;
  private final Meaning meaning;

  ComparisonOperator(
      int least,
      int most,
      Set<AttributeType> types,
      KeyConditionExpression.@Nullable Operator keyOperator,
      Meaning meaning) {
    this.least = least;
    this.most = most;
    this.types = types;
    this.keyOperator = keyOperator;
    this.meaning = meaning;
  }

  /** Whether it takes no value. */
  boolean takesNoValue() {
    return most == 0;
  }

  /** The operator of a key condition that means the same; null where key conditions have none. */
  KeyConditionExpression.@Nullable Operator keyOperator() {
    return keyOperator;
  }

  /** What it means on the attribute at the path, with values that were checked. */
  ConditionExpression compare(DocumentPath path, List<AttributeValue> values) {
    return meaning.of(path, values);
  }

  /**
   * Checks the values that are given for it: first how many they are, then their types.
   *
   * @throws ServiceException when it does not take them
   */
  void check(List<AttributeValue> values) {
    if (values.size() < least || values.size() > most) {
      throw ServiceException.invalidParameter(
          "Invalid number of argument(s) for the " + this + " ComparisonOperator");
    }
    if (!values.isEmpty()) {
      checkTypes(values);
    }
    if (this == BETWEEN && ValueOrder.compare(values.get(0), values.get(1)) > 0) {
      throw ServiceException.validation(
          "The BETWEEN condition was provided a range where the lower bound is greater than the"
              + " upper bound");
    }
  }

  private void checkTypes(List<AttributeValue> values) {
    AttributeType type = values.get(0).type();
    for (AttributeValue value : values) {
      if (value.type() != type) {
        throw ServiceException.invalidParameter(
            "AttributeValues inside AttributeValueList must be of same type");
      }
    }
    if (!types.contains(type)) {
      throw ServiceException.invalidParameter(
          "ComparisonOperator " + this + " is not valid for " + type + " AttributeValue type");
    }
  }
}
