package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Document paths that stand beside each other, as a tree, so that an item is walked once for all of
 * them: what a projection keeps, what an update changes. Immutable and thread-safe.
 *
 * <p>A node stands for a place in an item, the root for the item itself. A node either is the end
 * of one path, and then holds what was given with it, or has nodes below it, which are all entries
 * of a map or all elements of a list. That is DynamoDB's rule that the paths of an update or of a
 * projection neither overlap nor conflict.
 *
 * @param <T> what is given with a path
 */
public final class PathTree<T> {
  // The first path that came through here, to be named in messages.
  private final DocumentPath first;
  private final Map<String, PathTree<T>> entries = new LinkedHashMap<>();
  private final SortedMap<Integer, PathTree<T>> elements = new TreeMap<>();
  private @Nullable T value;

  private PathTree(DocumentPath first) {
    this.first = first;
  }

  /**
   * The tree of these paths.
   *
   * @param values at least one
   * @param path the path of each
   * @throws ValidationException when two paths overlap (one is the other, or leads there) or
   *     conflict (one takes a value for a map, the other for a list)
   */
  public static <T> PathTree<T> of(List<T> values, Function<T, DocumentPath> path) {
    PathTree<T> root = new PathTree<>(path.apply(values.get(0)));
    values.forEach(value -> root.add(path.apply(value), value));
    return root;
  }

  private void add(DocumentPath path, T newValue) {
    PathTree<T> node = child(new DocumentPath.Name(path.attribute()), path);
    for (DocumentPath.Step step : path.steps()) {
      node = node.child(step, path);
    }
    if (!node.isEmpty()) {
      throw overlap(node.first, path);
    }
    node.value = newValue;
  }

  private PathTree<T> child(DocumentPath.Step step, DocumentPath path) {
    if (value != null) {
      throw overlap(first, path);
    }
    if (step instanceof DocumentPath.Name name) {
      if (!elements.isEmpty()) {
        throw conflict(first, path);
      }
      return entries.computeIfAbsent(name.name(), unused -> new PathTree<>(path));
    }
    if (!entries.isEmpty()) {
      throw conflict(first, path);
    }
    int index = ((DocumentPath.Index) step).index();
    return elements.computeIfAbsent(index, unused -> new PathTree<>(path));
  }

  private boolean isEmpty() {
    return value == null && entries.isEmpty() && elements.isEmpty();
  }

  private static ValidationException overlap(DocumentPath one, DocumentPath two) {
    return new ValidationException(
        "Two document paths overlap with each other; must remove or rewrite one of these paths;"
            + " path one: "
            + one.elements()
            + ", path two: "
            + two.elements());
  }

  private static ValidationException conflict(DocumentPath one, DocumentPath two) {
    return new ValidationException(
        "Two document paths conflict with each other; must remove or rewrite one of these paths;"
            + " path one: "
            + one.elements()
            + ", path two: "
            + two.elements());
  }

  /** What was given with the path that ends here, or null when none does. */
  public @Nullable T value() {
    return value;
  }

  /** The nodes of map entries below this one, in the order they were first named. */
  public Map<String, PathTree<T>> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The nodes of list elements below this one, by index. */
  public SortedMap<Integer, PathTree<T>> elements() {
    return Collections.unmodifiableSortedMap(elements);
  }

  /** The first path that leads through here. */
  public DocumentPath first() {
    return first;
  }

  @Override
  public String toString() {
    return value != null ? value.toString() : entries.isEmpty() ? "" + elements : "" + entries;
  }
}
