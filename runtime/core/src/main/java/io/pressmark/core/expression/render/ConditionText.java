package io.pressmark.core.expression.render;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.value.AttributeValue;
import java.util.List;

/** Writes conditions, with no more parentheses than their structure needs. */
final class ConditionText {
  private final RenderedPlaceholders placeholders;
  private final StringBuilder text = new StringBuilder();

  ConditionText(RenderedPlaceholders placeholders) {
    this.placeholders = placeholders;
  }

  ConditionText append(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.And and) {
      join(and.conditions(), " AND ");
    } else if (condition instanceof ConditionExpression.Or or) {
      join(or.conditions(), " OR ");
    } else if (condition instanceof ConditionExpression.Not not) {
      text.append("NOT ");
      appendPart(not.condition());
    } else {
      appendTest(condition);
    }
    return this;
  }

  private void join(List<ConditionExpression> conditions, String operator) {
    for (int i = 0; i < conditions.size(); i++) {
      text.append(i == 0 ? "" : operator);
      appendPart(conditions.get(i));
    }
  }

  /** Writes a part of another condition, as a unit. */
  private void appendPart(ConditionExpression part) {
    if (part instanceof ConditionExpression.And || part instanceof ConditionExpression.Or) {
      text.append('(');
      append(part);
      text.append(')');
    } else {
      append(part);
    }
  }

  private void appendTest(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.Comparison comparison) {
      append(comparison.left());
      text.append(' ').append(comparison.comparator().symbol()).append(' ');
      append(comparison.right());
    } else if (condition instanceof ConditionExpression.Between between) {
      append(between.value());
      text.append(" BETWEEN ");
      append(between.lower());
      text.append(" AND ");
      append(between.upper());
    } else if (condition instanceof ConditionExpression.In in) {
      append(in.value());
      text.append(" IN (");
      appendList(in.candidates());
      text.append(')');
    } else if (condition instanceof ConditionExpression.Exists exists) {
      appendCall("attribute_exists", new Operand.Path(exists.path()));
    } else if (condition instanceof ConditionExpression.NotExists notExists) {
      appendCall("attribute_not_exists", new Operand.Path(notExists.path()));
    } else if (condition instanceof ConditionExpression.IsOfType isOfType) {
      AttributeValue type = AttributeValue.s(isOfType.type().name());
      appendCall("attribute_type", isOfType.value(), new Operand.Literal(type));
    } else if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      appendCall("begins_with", beginsWith.value(), beginsWith.prefix());
    } else if (condition instanceof ConditionExpression.Contains contains) {
      appendCall("contains", contains.whole(), contains.part());
    } else {
      throw new IllegalStateException("No test: " + condition);
    }
  }

  private void appendCall(String function, Operand... operands) {
    text.append(function).append('(');
    appendList(List.of(operands));
    text.append(')');
  }

  private void appendList(List<Operand> operands) {
    for (int i = 0; i < operands.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      append(operands.get(i));
    }
  }

  private void append(Operand operand) {
    if (operand instanceof Operand.Path path) {
      placeholders.append(path.path(), text);
    } else if (operand instanceof Operand.Literal literal) {
      text.append(placeholders.value(literal.value()));
    } else {
      appendCall("size", ((Operand.Size) operand).operand());
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
