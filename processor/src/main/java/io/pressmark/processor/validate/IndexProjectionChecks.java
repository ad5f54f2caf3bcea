package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for what indexes carry besides keys. */
final class IndexProjectionChecks {
  private static final int MOST_INCLUDED = 100;
  private static final String INCLUDE = "INCLUDE";

  private final Compilation compilation;
  private final IndexProperties properties;
  private final IndexKeyChecks keys;
  private final Set<String> tableKey;
  private int included;

  IndexProjectionChecks(
      Compilation compilation,
      IndexProperties properties,
      IndexKeyChecks keys,
      Optional<TableModel.Key> tableKey) {
    this.compilation = compilation;
    this.properties = properties;
    this.keys = keys;
    this.tableKey =
        Set.copyOf(
            tableKey.stream()
                .flatMap(key -> key.parts().stream())
                .map(AttributeModel::name)
                .distinct()
                .toList());
  }

  /** The names of the included attributes; fewer than named if some cannot be. */
  List<String> read(DeclaredIndex index, Set<String> indexKey) {
    List<DeclaredIndex.Text> named = index.properties("include");
    checkUse(index, named.isEmpty());
    List<String> names = new ArrayList<>();
    if (index.projection().equals(INCLUDE)) {
      included += named.size();
      for (DeclaredIndex.Text property : named) {
        read(index, property, indexKey, names);
      }
    }
    return names;
  }

  private void checkUse(DeclaredIndex index, boolean empty) {
    boolean include = index.projection().equals(INCLUDE);
    if (include && empty) {
      index.addAt(
          compilation,
          "projection",
          ProblemCode.INDEX_PROJECTION_UNUSED,
          index.name(),
          "Projection.INCLUDE and no list",
          "Name properties in include, or choose Projection.KEYS_ONLY.");
    } else if (!include && !empty) {
      index.addAt(
          compilation,
          "include",
          ProblemCode.INDEX_PROJECTION_UNUSED,
          index.name(),
          "a list, and Projection." + index.projection(),
          "Choose Projection.INCLUDE, or remove the list.");
    }
  }

  private void read(
      DeclaredIndex index, DeclaredIndex.Text named, Set<String> indexKey, List<String> names) {
    Optional<Leaf> found = properties.find(named.text());
    if (found.isEmpty()) {
      index.addAt(
          compilation,
          named.value(),
          ProblemCode.INDEX_PROJECTION_UNKNOWN,
          index.name(),
          named.text(),
          compilation.table.getSimpleName(),
          properties.remedy(named.text(), compilation.table));
      return;
    }
    Leaf leaf = found.get();
    String name = leaf.attribute().name();
    if (tableKey.contains(name) || indexKey.contains(name)) {
      index.addAt(
          compilation,
          named.value(),
          ProblemCode.INDEX_PROJECTION_KEY,
          index.name(),
          leaf.label(),
          tableKey.contains(name) ? "the table's" : "its");
    } else if (names.contains(name)) {
      index.addAt(
          compilation, named.value(), ProblemCode.INDEX_KEY_DUPLICATE, index.name(), leaf.label());
    } else if (keys.isShort(index, named, leaf)) {
      for (Leaf each : properties.relatives(leaf)) {
        if (!names.contains(each.attribute().name())) {
          names.add(each.attribute().name());
        }
      }
    }
  }

  /** Checks the number of attributes that the indexes read so far include. */
  void checkCount() {
    if (included > MOST_INCLUDED) {
      compilation.problems.add(
          ProblemCode.INDEX_PROJECTION_COUNT,
          compilation.table,
          compilation.table.getSimpleName(),
          included);
    }
  }
}
