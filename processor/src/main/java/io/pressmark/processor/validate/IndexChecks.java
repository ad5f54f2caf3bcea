package io.pressmark.processor.validate;

import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Reads the indexes of a table; the rules for each and for all of them together. */
final class IndexChecks {
  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL = 20;

  private final Compilation compilation;
  private final Optional<TableModel.Key> tableKey;
  private final IndexNames names;
  private final IndexKeyChecks keys;
  private final IndexProjectionChecks projections;

  IndexChecks(Compilation compilation, BuiltItem item, Optional<TableModel.Key> tableKey) {
    this.compilation = compilation;
    this.tableKey = tableKey;
    this.names = new IndexNames(compilation);
    IndexProperties properties = new IndexProperties(item);
    this.keys = new IndexKeyChecks(compilation, properties);
    this.projections = new IndexProjectionChecks(compilation, properties, keys, tableKey);
  }

  /** The indexes; without those that have errors. */
  List<IndexModel> check() {
    List<DeclaredIndex> declared = DeclaredIndex.of(compilation.table);
    List<IndexModel> indexes = new ArrayList<>();
    declared.forEach(index -> check(index).ifPresent(indexes::add));
    projections.checkCount();
    long global = declared.stream().filter(DeclaredIndex::global).count();
    checkCount(ProblemCode.INDEX_GLOBAL_COUNT, global, MOST_GLOBAL);
    checkCount(ProblemCode.INDEX_LOCAL_COUNT, declared.size() - global, MOST_LOCAL);
    return List.copyOf(indexes);
  }

  private Optional<IndexModel> check(DeclaredIndex index) {
    Optional<String> method = names.check(index);
    boolean counted = keys.checkCount(index);
    boolean possible = checkTable(index);
    Set<String> taken = new HashSet<>();
    if (!index.global()) {
      tableKey.ifPresent(key -> taken.add(key.partition().name()));
    }
    List<Leaf> partition = keys.read(index, "partitionKey", taken);
    List<Leaf> sort = keys.read(index, "sortKey", taken);
    List<String> included = projections.read(index, taken);
    boolean complete =
        partition.size() == index.properties("partitionKey").size()
            && sort.size() == index.properties("sortKey").size();
    if (method.isEmpty() || !counted || !possible || !complete) {
      return Optional.empty();
    }
    warnOfHotPartition(index, partition);
    return Optional.of(
        new IndexModel(
            index.name(),
            method.get(),
            index.global(),
            partition.stream().map(Leaf::attribute).toList(),
            sort.stream().map(Leaf::attribute).toList(),
            index.projection(),
            included));
  }

  /** Whether the table can have the index: a local one needs a sort key. */
  private boolean checkTable(DeclaredIndex index) {
    if (index.global() || tableKey.isEmpty() || tableKey.get().sort().isPresent()) {
      return true;
    }
    index.add(
        compilation,
        ProblemCode.INDEX_LOCAL_SORT_KEY,
        compilation.table.getSimpleName(),
        index.name());
    return false;
  }

  private void checkCount(ProblemCode code, long count, int most) {
    if (count > most) {
      compilation.problems.add(code, compilation.table, compilation.table.getSimpleName(), count);
    }
  }

  private void warnOfHotPartition(DeclaredIndex index, List<Leaf> partition) {
    if (partition.size() != 1) {
      return;
    }
    Leaf only = partition.get(0);
    TypeMirror type = content(only);
    if (HotPartitionChecks.isLikelyHot(type)) {
      index.addAt(
          compilation,
          "partitionKey",
          ProblemCode.HOT_INDEX,
          index.name(),
          only.label(),
          Labels.of(type));
    }
  }

  /** The type of the values: an {@code Optional} around it is taken off. */
  private static TypeMirror content(Leaf leaf) {
    TypeMirror type = leaf.property().type();
    return leaf.attribute().optional() && type instanceof DeclaredType optional
        ? optional.getTypeArguments().get(0)
        : type;
  }
}
