package io.pressmark.core.expression;

import io.pressmark.core.error.ValidationException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a read returns of an item: the values at some paths, each in the documents it stands in, and
 * nothing else. Elements of a list move up, in their order, where others are left out. Immutable
 * and thread-safe.
 */
public final class ProjectionExpression {
  private final List<DocumentPath> paths;
  private final PathTree<DocumentPath> tree;

  /** Of nothing: what an update without actions touches. */
  static final ProjectionExpression NOTHING = new ProjectionExpression();

  private ProjectionExpression() {
    paths = List.of();
    tree = PathTree.empty();
  }

  /**
   * A projection on these paths.
   *
   * @param paths at least one
   * @throws ValidationException when there is none, or two paths overlap or conflict
   */
  public ProjectionExpression(List<DocumentPath> paths) {
    if (paths.isEmpty()) {
      throw new ValidationException("A projection must name at least one attribute");
    }
    this.paths = List.copyOf(paths);
    this.tree = PathTree.of(this.paths, path -> path);
  }

  /** The paths, as they were given. */
  public List<DocumentPath> paths() {
    return paths;
  }

  /** The top-level attributes that are named, or in which something is. */
  public Set<String> attributes() {
    return tree.entries().keySet();
  }

  /** The paths as a tree. */
  public PathTree<DocumentPath> tree() {
    return tree;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ProjectionExpression that && paths.equals(that.paths);
  }

  @Override
  public int hashCode() {
    return paths.hashCode();
  }

  @Override
  public String toString() {
    return paths.stream().map(DocumentPath::toString).collect(Collectors.joining(", "));
  }
}
