package io.pressmark.core.store;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.UpdateExpression;
import java.util.List;

/** Feeds expressions to a digest: the tree from the top down, each kind of node by its name. */
final class CanonicalExpressions {
  private final CanonicalOutput out;

  CanonicalExpressions(CanonicalOutput out) {
    this.out = out;
  }

  void condition(ConditionExpression condition) {
    if (condition instanceof ConditionExpression.Comparison comparison) {
      out.text(comparison.comparator().symbol());
      operand(comparison.left());
      operand(comparison.right());
    } else if (condition instanceof ConditionExpression.Between between) {
      out.text("BETWEEN");
      operand(between.value());
      operand(between.lower());
      operand(between.upper());
    } else if (condition instanceof ConditionExpression.In in) {
      out.text("IN");
      operand(in.value());
      out.number(in.candidates().size());
      in.candidates().forEach(this::operand);
    } else if (condition instanceof ConditionExpression.Exists exists) {
      out.text("attribute_exists");
      out.path(exists.path());
    } else if (condition instanceof ConditionExpression.NotExists notExists) {
      out.text("attribute_not_exists");
      out.path(notExists.path());
    } else if (condition instanceof ConditionExpression.IsOfType isOfType) {
      out.text("attribute_type");
      out.path(isOfType.path());
      out.text(isOfType.type().name());
    } else if (condition instanceof ConditionExpression.BeginsWith beginsWith) {
      out.text("begins_with");
      out.path(beginsWith.path());
      out.value(beginsWith.prefix());
    } else if (condition instanceof ConditionExpression.Contains contains) {
      out.text("contains");
      out.path(contains.path());
      out.value(contains.part());
    } else if (condition instanceof ConditionExpression.And and) {
      joined("AND", and.conditions());
    } else if (condition instanceof ConditionExpression.Or or) {
      joined("OR", or.conditions());
    } else if (condition instanceof ConditionExpression.Not not) {
      joined("NOT", List.of(not.condition()));
    }
  }

  private void joined(String operator, List<ConditionExpression> conditions) {
    out.text(operator);
    out.number(conditions.size());
    conditions.forEach(this::condition);
  }

  private void operand(Operand operand) {
    if (operand instanceof Operand.Path path) {
      out.text("path");
      out.path(path.path());
    } else if (operand instanceof Operand.Literal literal) {
      out.text("value");
      out.value(literal.value());
    }
  }

  void update(UpdateExpression update) {
    out.number(update.actions().size());
    update.actions().forEach(this::action);
  }

  private void action(UpdateExpression.Action action) {
    if (action instanceof UpdateExpression.SetValue set) {
      out.text("SET");
      out.text(set.attribute());
      out.value(set.value());
    } else if (action instanceof UpdateExpression.SetIfNotExists set) {
      out.text("if_not_exists");
      out.text(set.attribute());
      out.value(set.value());
    } else if (action instanceof UpdateExpression.Remove remove) {
      out.text("REMOVE");
      out.text(remove.attribute());
    } else if (action instanceof UpdateExpression.Add add) {
      out.text("ADD");
      out.text(add.attribute());
      out.value(add.value());
    } else if (action instanceof UpdateExpression.DeleteElements delete) {
      out.text("DELETE");
      out.text(delete.attribute());
      out.value(delete.value());
    }
  }
}
