package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.value.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in an item: an attribute, and from there down names of map entries and
 * indexes of list elements, as in {@code a.b[2].c}. Immutable.
 *
 * @param attribute the top-level attribute
 * @param steps the way down from it; empty for the attribute itself
 */
public record DocumentPath(String attribute, List<Step> steps) {
  /** The deepest path, as deep as values nest: 32 levels with the attribute itself. */
  public static final int MAX_STEPS = 31;

  /** One step down. */
  public sealed interface Step {}

  /** To the entry of a map. */
  public record Name(String name) implements Step {
    public Name {
      Utf8.requireName(name);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** To the element of a list, from 0. */
  public record Index(int index) implements Step {
    public Index {
      if (index < 0) {
        throw new ValidationException(
            "List index is not within the allowable range; index: [" + index + "]",
            "; indexes count from 0");
      }
    }

    @Override
    public String toString() {
      return "[" + index + "]";
    }
  }

  public DocumentPath {
    Utf8.requireName(attribute);
    steps = List.copyOf(steps);
    if (steps.size() > MAX_STEPS) {
      throw new ValidationException(
          "The document path has too many nesting levels; nesting levels: " + (steps.size() + 1),
          "; at most " + (MAX_STEPS + 1) + " are allowed");
    }
  }

  public static DocumentPath of(String attribute) {
    return new DocumentPath(attribute, List.of());
  }

  /** The path to the map entry of this name below this path. */
  public DocumentPath dot(String name) {
    return append(new Name(name));
  }

  /** The path to the list element at this index below this path. */
  public DocumentPath at(int index) {
    return append(new Index(index));
  }

  private DocumentPath append(Step step) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(step);
    return new DocumentPath(attribute, longer);
  }

  /** Whether this is an attribute itself, and not something inside one. */
  public boolean isTopLevel() {
    return steps.isEmpty();
  }

  /** As DynamoDB's messages show a path: {@code [a, b, [2], c]}. */
  String elements() {
    StringBuilder text = new StringBuilder("[").append(attribute);
    for (Step step : steps) {
      text.append(", ").append(step);
    }
    return text.append(']').toString();
  }

  /** As in an expression, names as they are. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(attribute);
    for (Step step : steps) {
      if (step instanceof Name) {
        text.append('.');
      }
      text.append(step);
    }
    return text.toString();
  }
}
