package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.AttributeType;
import io.pressmark.core.value.AttributeValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an update changes, as a syntax tree: the sections SET, REMOVE, ADD and DELETE of DynamoDB's
 * update expressions, with an action for each path. Immutable and thread-safe.
 *
 * <p>Every action reads the item as it was before the update, so that their order means nothing;
 * they are kept section by section. What DynamoDB refuses before it looks at any item is refused
 * when the tree is made: paths that overlap or conflict, given values of a wrong type, and more
 * than 300 operators and functions.
 */
public final class UpdateExpression {
  /** The sections, in the order in which they are written. */
  private enum Section {
    SET,
    REMOVE,
    ADD,
    DELETE
  }

  /** The change of one path. */
  public sealed interface Action {
    /** Where the item changes. */
    DocumentPath path();
  }

  /** {@code SET path = value}: makes or replaces the value at the path, whose parent is there. */
  public record SetAction(DocumentPath path, SetValue value) implements Action {
    @Override
    public String toString() {
      return "SET " + path + " = " + value;
    }
  }

  /** {@code REMOVE path}; a value that is not there is no error. */
  public record RemoveAction(DocumentPath path) implements Action {
    @Override
    public String toString() {
      return "REMOVE " + path;
    }
  }

  /**
   * {@code ADD path value}: adds to a number (an absent one counts as 0), or unites with a set (an
   * absent one is made).
   */
  public record AddAction(DocumentPath path, AttributeValue value) implements Action {
    public AddAction {
      if (value.type() != AttributeType.N) {
        requireSet(Section.ADD, value);
      }
    }

    @Override
    public String toString() {
      return "ADD " + path + " " + OperandRules.text(value);
    }
  }

  /** {@code DELETE path value}: takes elements out of a set; a set left empty disappears. */
  public record DeleteAction(DocumentPath path, AttributeValue value) implements Action {
    public DeleteAction {
      requireSet(Section.DELETE, value);
    }

    @Override
    public String toString() {
      return "DELETE " + path + " " + OperandRules.text(value);
    }
  }

  private static final UpdateExpression NONE = new UpdateExpression();

  private final List<Action> actions;
  private final PathTree<Action> tree;

  private UpdateExpression() {
    actions = List.of();
    tree = PathTree.empty();
  }

  /**
   * The update without actions (DynamoDB's UpdateItem without an UpdateExpression): it sees to it
   * that there is an item, and changes none that is there. It has no text.
   */
  public static UpdateExpression none() {
    return NONE;
  }

  /**
   * An update of these paths.
   *
   * @param actions at least one, each on another path
   * @throws ValidationException when there is none, or two paths overlap or conflict
   */
  public UpdateExpression(List<? extends Action> actions) {
    if (actions.isEmpty()) {
      throw new ValidationException("An update must change at least one attribute");
    }
    this.tree = PathTree.of(actions, Action::path);
    List<Action> sorted = new ArrayList<>(actions);
    sorted.sort(Comparator.comparing(UpdateExpression::section));
    this.actions = List.copyOf(sorted);
    int operators = 0;
    for (Action action : sorted) {
      operators += OperatorLimit.of(action);
    }
    OperatorLimit.check(operators);
  }

  private static Section section(Action action) {
    if (action instanceof SetAction) {
      return Section.SET;
    }
    if (action instanceof RemoveAction) {
      return Section.REMOVE;
    }
    return action instanceof AddAction ? Section.ADD : Section.DELETE;
  }

  private static void requireSet(Section section, AttributeValue value) {
    EnumSet<AttributeType> sets = EnumSet.of(AttributeType.SS, AttributeType.NS, AttributeType.BS);
    if (!sets.contains(value.type())) {
      throw new ValidationException(
          "Incorrect operand type for operator or function; operator: "
              + section
              + ", operand type: "
              + OperandRules.longName(value.type()),
          (section == Section.ADD ? "; ADD takes a number or a set" : "; DELETE takes a set"));
    }
  }

  /** The actions: those of SET, then of REMOVE, of ADD and of DELETE. */
  public List<Action> actions() {
    return actions;
  }

  /** The actions by where they change the item. */
  public PathTree<Action> tree() {
    return tree;
  }

  /**
   * The paths that change: what DynamoDB's UPDATED_OLD returns of the item as it was before, and
   * UPDATED_NEW of the item as it is then.
   */
  public ProjectionExpression touched() {
    if (actions.isEmpty()) {
      return ProjectionExpression.NOTHING;
    }
    return new ProjectionExpression(actions.stream().map(Action::path).toList());
  }

  /** The top-level attributes that change, or in which something changes. */
  public Set<String> attributes() {
    return actions.stream()
        .map(action -> action.path().attribute())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UpdateExpression that && actions.equals(that.actions);
  }

  @Override
  public int hashCode() {
    return actions.hashCode();
  }

  @Override
  public String toString() {
    return actions.toString();
  }
}
