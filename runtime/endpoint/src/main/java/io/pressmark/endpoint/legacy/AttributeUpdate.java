package io.pressmark.endpoint.legacy;

import io.pressmark.core.expression.DocumentPath;
import io.pressmark.core.expression.Operand;
import io.pressmark.core.expression.SetOperand;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.endpoint.error.ServiceException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code AttributeUpdates} does to one attribute. Immutable.
 *
 * @param attribute the name of a top-level attribute; a dot is a part of it
 * @param action PUT where a request does not say
 * @param value the value that is put, added or deleted; null to delete the whole attribute
 */
public record AttributeUpdate(String attribute, Action action, @Nullable AttributeValue value) {
  /** The actions, in the order in which the service lists them. */
  @SuppressWarnings("ImmutableEnumChecker") // the sets are never changed
  public enum Action {
    /** Adds to a number, unites with a set, or appends to a list. */
    ADD(
        EnumSet.of(
            AttributeType.N,
            AttributeType.SS,
            AttributeType.NS,
            AttributeType.BS,
            AttributeType.L)),
    /** Makes or replaces the attribute. */
    PUT(EnumSet.allOf(AttributeType.class)),
    /** Takes elements out of a set, or removes the attribute. */
    DELETE(EnumSet.of(AttributeType.SS, AttributeType.NS, AttributeType.BS));

    private final Set<AttributeType> types;

    Action(Set<AttributeType> types) {
      this.types = types;
    }
  }

  /**
   * An update that is valid whatever the table is.
   *
   * @throws ServiceException when the action does not take the value, or needs one
   */
  public AttributeUpdate {
    if (value == null) {
      if (action != Action.DELETE) {
        throw ServiceException.invalidParameter(
            "Only DELETE action is allowed when no attribute value is specified");
      }
    } else if (!action.types.contains(value.type())) {
      throw ServiceException.invalidParameter(
          (action == Action.DELETE ? "DELETE action with value" : action + " action")
              + " is not supported for the type "
              + value.type());
    }
  }

  /** The same as an action of an expression. */
  UpdateExpression.Action asAction() {
    DocumentPath path = DocumentPath.of(attribute);
    if (value == null) {
      return new UpdateExpression.RemoveAction(path);
    }
    return switch (action) {
      case PUT -> new UpdateExpression.SetAction(path, new Operand.Literal(value));
      case DELETE -> new UpdateExpression.DeleteAction(path, value);
      case ADD ->
          value.type() == AttributeType.L
              ? append(path, value)
              : new UpdateExpression.AddAction(path, value);
    };
  }

  /** An expression's ADD knows no lists; an absent list is made. */
  private static UpdateExpression.Action append(DocumentPath path, AttributeValue elements) {
    SetOperand there = new SetOperand.IfNotExists(path, new Operand.Literal(AttributeValue.l()));
    return new UpdateExpression.SetAction(
        path, new SetOperand.ListAppend(there, new Operand.Literal(elements)));
  }
}
