package io.pressmark.core.expression.parse;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.ConditionExpression.Comparator;
import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.KeyConditionExpression;
import io.pressmark.core.expression.KeyConditionExpression.Condition;
import io.pressmark.core.expression.KeyConditionExpression.Operator;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a key condition of a condition. DynamoDB reads both with one grammar, and then refuses in a
 * key condition what no key can answer.
 */
final class KeyConditionBuilder {
  private static final String KIND = "KeyConditionExpression";

  private final List<Condition> conditions = new ArrayList<>();

  private KeyConditionBuilder() {}

  static KeyConditionExpression build(ConditionExpression condition) {
    KeyConditionBuilder builder = new KeyConditionBuilder();
    builder.add(condition);
    return new KeyConditionExpression(builder.conditions);
  }

  private static Condition condition(
      String attribute, Operator operator, List<AttributeValue> values) {
    try {
      return new Condition(attribute, operator, values);
    } catch (ValidationException e) {
      throw e.within("Invalid " + KIND + ": ", "");
    }
  }

  private void add(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.And and) {
      and.conditions().forEach(this::add);
    } else if (condition instanceof ConditionExpression.Comparison comparison) {
      add(comparison);
    } else if (condition instanceof ConditionExpression.Between between) {
      add(Operator.BETWEEN, between.value(), between.lower(), between.upper());
    } else if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      add(Operator.BEGINS_WITH, beginsWith.value(), beginsWith.prefix());
    } else {
      throw wrongOperator(operator(condition));
    }
  }

  private static String operator(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.Or) {
      return "OR";
    }
    if (condition instanceof ConditionExpression.Not) {
      return "NOT";
    }
    if (condition instanceof ConditionExpression.In) {
      return "IN";
    }
    if (condition instanceof ConditionExpression.Exists) {
      return "attribute_exists";
    }
    if (condition instanceof ConditionExpression.NotExists) {
      return "attribute_not_exists";
    }
    return condition instanceof ConditionExpression.IsOfType ? "attribute_type" : "contains";
  }

  private static ValidationException wrongOperator(String operator) {
    return new ValidationException(
        "Invalid operator used in " + KIND + ": " + operator,
        "; keys are asked for with =, <, <=, >, >=, BETWEEN and begins_with, joined by AND");
  }

  private void add(ConditionExpression.Comparison comparison) {
    boolean isValueFirst = comparison.left() instanceof Operand.Literal;
    Operator operator = operator(comparison.comparator(), isValueFirst);
    if (isValueFirst) {
      add(operator, comparison.right(), comparison.left());
    } else {
      add(operator, comparison.left(), comparison.right());
    }
  }

  private static Operator operator(Comparator comparator, boolean isTurnedRound) {
    return switch (comparator) {
      case EQUAL -> Operator.EQUAL;
      case NOT_EQUAL -> throw wrongOperator("<>");
      case LESS -> isTurnedRound ? Operator.GREATER : Operator.LESS;
      case LESS_OR_EQUAL -> isTurnedRound ? Operator.GREATER_OR_EQUAL : Operator.LESS_OR_EQUAL;
      case GREATER -> isTurnedRound ? Operator.LESS : Operator.GREATER;
      case GREATER_OR_EQUAL -> isTurnedRound ? Operator.LESS_OR_EQUAL : Operator.GREATER_OR_EQUAL;
    };
  }

  private void add(Operator operator, Operand key, Operand... operands) {
    List<AttributeValue> values = new ArrayList<>();
    for (Operand operand : operands) {
      requireNoFunction(operand);
      if (!(operand instanceof Operand.Literal literal)) {
        throw new ValidationException(
            "Invalid condition in " + KIND + ": Multiple attribute names used in one condition",
            "; a key attribute is compared with a :value");
      }
      values.add(literal.value());
    }
    String attribute = attribute(key);
    conditions.add(condition(attribute, operator, values));
  }

  private static String attribute(Operand operand) {
    requireNoFunction(operand);
    if (!(operand instanceof Operand.Path path)) {
      throw new ValidationException(
          "Invalid condition in " + KIND + ": No key attribute specified");
    }
    DocumentPath key = path.path();
    if (!key.isTopLevel()) {
      throw new ValidationException(
          "KeyConditionExpressions cannot have conditions on nested attributes",
          "; '" + key + "' is one");
    }
    return key.attribute();
  }

  private static void requireNoFunction(Operand operand) {
    if (operand instanceof Operand.Size) {
      throw new ValidationException("KeyConditionExpressions cannot contain nested operations");
    }
  }
}
