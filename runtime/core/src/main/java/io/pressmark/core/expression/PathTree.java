package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  // The first path that came through here, to be named in messages; null where none did.
  private final @Nullable DocumentPath first;
  // Made when there is one: most nodes are ends of paths.
  private Map<String, PathTree<T>> entries = Map.of();
  private SortedMap<Integer, PathTree<T>> elements = Collections.emptySortedMap();
  private @Nullable T value;

  private PathTree(@Nullable DocumentPath first) {
    this.first = first;
  }

  /** Puts paths into a tree, one by one. Not thread-safe. */
  public static final class Builder<T> {
    private @Nullable PathTree<T> root;

    /**
     * Adds a path.
     *
     * @throws ValidationException when it overlaps with one that was added (one is the other, or
     *     leads there), or conflicts with one (one takes a value for a map, the other for a list)
     */
    public Builder<T> add(DocumentPath path, T value) {
      if (root == null) {
        root = new PathTree<>(path);
      }
      root.add(path, value);
      return this;
    }

    /** The tree of what was added, at least one path. Nothing is added any more. */
    public PathTree<T> build() {
      if (root == null) {
        throw new IllegalStateException("No path was added");
      }
      return root;
    }
  }

  /** The tree of no paths. */
  public static <T> PathTree<T> empty() {
    return new PathTree<>(null);
  }

  /**
   * The tree of these paths.
   *
   * @param values at least one
   * @param path the path of each value
   * @throws ValidationException when two paths overlap or conflict
   */
  public static <T> PathTree<T> of(List<? extends T> values, Function<T, DocumentPath> path) {
    Builder<T> builder = new Builder<>();
    for (T value : values) {
      builder.add(path.apply(value), value);
    }
    return builder.build();
  }

  private void add(DocumentPath path, T newValue) {
    PathTree<T> node = entry(path.attribute(), path);
    for (DocumentPath.Step step : path.steps()) {
      node =
          step instanceof DocumentPath.Name name
              ? node.entry(name.name(), path)
              : node.element(((DocumentPath.Index) step).index(), path);
    }
    if (!node.isEmpty()) {
      throw overlap(node.first(), path);
    }
    node.value = newValue;
  }

  private PathTree<T> entry(String name, DocumentPath path) {
    requireNoEnd(path);
    if (!elements.isEmpty()) {
      throw conflict(first(), path);
    }
    if (entries.isEmpty()) {
      entries = new LinkedHashMap<>();
    }
    return entries.computeIfAbsent(name, unused -> new PathTree<>(path));
  }

  private PathTree<T> element(int index, DocumentPath path) {
    requireNoEnd(path);
    if (!entries.isEmpty()) {
      throw conflict(first(), path);
    }
    if (elements.isEmpty()) {
      elements = new TreeMap<>();
    }
    return elements.computeIfAbsent(index, unused -> new PathTree<>(path));
  }

  private void requireNoEnd(DocumentPath path) {
    if (value != null) {
      throw overlap(first(), path);
    }
  }

  private boolean isEmpty() {
    return value == null && entries.isEmpty() && elements.isEmpty();
  }

  private static ValidationException overlap(DocumentPath one, DocumentPath two) {
    return clash("overlap", one, two);
  }

  private static ValidationException conflict(DocumentPath one, DocumentPath two) {
    return clash("conflict", one, two);
  }

  private static ValidationException clash(String how, DocumentPath one, DocumentPath two) {
    return new ValidationException(
        "Two document paths "
            + how
            + " with each other; must remove or rewrite one of these paths; path one: "
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

  /** The first path that leads through here; a tree of no paths has none. */
  public DocumentPath first() {
    return Objects.requireNonNull(first);
  }

  @Override
  public String toString() {
    return value != null ? value.toString() : entries.isEmpty() ? "" + elements : "" + entries;
  }
}
