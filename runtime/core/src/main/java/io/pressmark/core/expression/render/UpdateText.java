package io.pressmark.core.expression.render;

import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.SetValue;
import io.pressmark.core.expression.UpdateExpression;

/** Writes updates, section by section. */
final class UpdateText {
  private final RenderedPlaceholders placeholders;
  private final StringBuilder text = new StringBuilder();
  private String section = "";

  UpdateText(RenderedPlaceholders placeholders) {
    this.placeholders = placeholders;
  }

  UpdateText append(UpdateExpression update) {
    // The actions of a section stand together.
    update.actions().forEach(this::append);
    return this;
  }

  private void append(UpdateExpression.Action action) {
    if (action instanceof UpdateExpression.SetAction set) {
      begin("SET", action);
      text.append(" = ");
      append(set.value());
    } else if (action instanceof UpdateExpression.RemoveAction) {
      begin("REMOVE", action);
    } else if (action instanceof UpdateExpression.AddAction add) {
      begin("ADD", action);
      text.append(' ').append(placeholders.value(add.value()));
    } else if (action instanceof UpdateExpression.DeleteAction delete) {
      begin("DELETE", action);
      text.append(' ').append(placeholders.value(delete.value()));
    }
  }

  private void begin(String keyword, UpdateExpression.Action action) {
    if (keyword.equals(section)) {
      text.append(", ");
    } else {
      text.append(text.isEmpty() ? "" : " ").append(keyword).append(' ');
      section = keyword;
    }
    placeholders.append(action.path(), text);
  }

  private void append(SetValue value) {
    if (value instanceof SetValue.Sum sum) {
      append(sum.left());
      text.append(" + ");
      append(sum.right());
    } else if (value instanceof SetValue.Difference difference) {
      append(difference.left());
      text.append(" - ");
      append(difference.right());
    } else if (value instanceof Operand.Path path) {
      placeholders.append(path.path(), text);
    } else if (value instanceof Operand.Literal literal) {
      text.append(placeholders.value(literal.value()));
    } else if (value instanceof SetOperand.IfNotExists function) {
      text.append("if_not_exists(");
      placeholders.append(function.path(), text);
      text.append(", ");
      append(function.otherwise());
      text.append(')');
    } else if (value instanceof SetOperand.ListAppend function) {
      text.append("list_append(");
      append(function.first());
      text.append(", ");
      append(function.second());
      text.append(')');
    }
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
