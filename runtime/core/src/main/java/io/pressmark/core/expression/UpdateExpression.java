package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.core.value.Utf8;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an update changes: one action for each attribute it names. Immutable and thread-safe.
 *
 * @param actions at least one, each on another attribute
 */
public record UpdateExpression(List<Action> actions) {

  /** A change of one top-level attribute. */
  public sealed interface Action {
    /** The attribute's name. */
    String attribute();
  }

  /** {@code SET attribute = value}. */
  public record SetValue(String attribute, AttributeValue value) implements Action {
    public SetValue {
      Utf8.requireName(attribute);
    }
  }

  /** {@code SET attribute = if_not_exists(attribute, value)}: an attribute that is there stays. */
  public record SetIfNotExists(String attribute, AttributeValue value) implements Action {
    public SetIfNotExists {
      Utf8.requireName(attribute);
    }
  }

  /** {@code REMOVE attribute}; an attribute that is absent is no error. */
  public record Remove(String attribute) implements Action {
    public Remove {
      Utf8.requireName(attribute);
    }
  }

  /**
   * {@code ADD attribute value}: adds to a number (an absent one counts as 0), or unites with a
   * set.
   */
  public record Add(String attribute, AttributeValue value) implements Action {
    public Add {
      Utf8.requireName(attribute);
      if (value.type() != AttributeType.N && !isSet(value)) {
        throw new ValidationException(
            "ADD takes a number or a set, and attribute '"
                + attribute
                + "' was given type "
                + value.type());
      }
    }
  }

  /** {@code DELETE attribute value}: takes elements out of a set; a set left empty disappears. */
  public record DeleteElements(String attribute, AttributeValue value) implements Action {
    public DeleteElements {
      Utf8.requireName(attribute);
      if (!isSet(value)) {
        throw new ValidationException(
            "DELETE takes a set, and attribute '" + attribute + "' was given type " + value.type());
      }
    }
  }

  public UpdateExpression {
    actions = List.copyOf(actions);
    if (actions.isEmpty()) {
      throw new ValidationException("An update must change at least one attribute");
    }
    Set<String> named = new HashSet<>();
    for (Action action : actions) {
      if (!named.add(action.attribute())) {
        throw new ValidationException(
            "Two document paths overlap with each other: the update names attribute '"
                + action.attribute()
                + "' twice");
      }
    }
  }

  private static boolean isSet(AttributeValue value) {
    return value.type() == AttributeType.SS
        || value.type() == AttributeType.NS
        || value.type() == AttributeType.BS;
  }
}
