package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.IndexModel;
import io.pressmark.processor.model.TableModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import io.pressmark.processor.read.Annotations;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** The rules for the secondary indexes of a table. */
final class IndexChecks {
  private static final int MOST_PARTS = 4;
  private static final int MOST_LOCAL = 5;
  private static final int MOST_GLOBAL = 20;
  private static final int MOST_INCLUDED = 100;
  private static final int MAX_KEY_NAME_BYTES = 255;

  private final Compilation compilation;
  private final TypeElement table;
  private final Optional<TableModel.Key> key;

  /** The attributes by the path of their properties. */
  private final Map<String, Leaf> leaves = new LinkedHashMap<>();

  IndexChecks(Compilation compilation, BuiltItem item, Optional<TableModel.Key> key) {
    this.compilation = compilation;
    this.table = compilation.table;
    this.key = key;
    for (Leaf leaf : item.leaves()) {
      leaves.putIfAbsent(String.join(".", leaf.attribute().path()), leaf);
    }
  }

  /** The indexes that a table declares. */
  List<IndexModel> check() {
    List<IndexModel> indexes = new ArrayList<>();
    IndexNames names = new IndexNames(compilation, table);
    for (IndexDeclaration declaration : IndexDeclaration.on(table)) {
      String method = names.check(declaration);
      indexes.add(
          new IndexModel(
              declaration.name(),
              method,
              declaration.global(),
              keyPart(declaration, "partitionKey", declaration.partitionKey()),
              keyPart(declaration, "sortKey", declaration.sortKey()),
              declaration.projection(),
              included(declaration)));
      checkKey(declaration);
    }
    checkCounts(indexes);
    return indexes;
  }

  private List<AttributeModel> keyPart(
      IndexDeclaration declaration, String member, List<String> properties) {
    List<AttributeModel> attributes = new ArrayList<>();
    List<AnnotationValue> values = Annotations.values(declaration.annotation(), member);
    for (int i = 0; i < properties.size(); i++) {
      Leaf leaf = leaves.get(properties.get(i));
      AnnotationValue value = values.get(i);
      if (leaf == null) {
        add(
            declaration,
            value,
            ProblemCode.INDEX_KEY_UNKNOWN,
            declaration.name(),
            properties.get(i),
            Suggestions.of(properties.get(i), leaves.keySet()));
      } else {
        checkPart(declaration, value, leaf, member.equals("sortKey"));
        attributes.add(leaf.attribute());
      }
    }
    return attributes;
  }

  private void checkPart(
      IndexDeclaration declaration, AnnotationValue value, Leaf leaf, boolean sorts) {
    ValueShape shape = leaf.attribute().shape();
    if (shape instanceof ValueShape.Refused) {
      return;
    }
    if (!shape.isKeyShape()) {
      add(
          declaration,
          value,
          ProblemCode.INDEX_KEY_TYPE,
          declaration.name(),
          leaf.label(),
          Labels.of(leaf.property().type()));
    } else if (sorts
        && shape instanceof ValueShape.Converted converted
        && !converted.conversion().keepsOrder()) {
      add(
          declaration,
          value,
          ProblemCode.KEY_UNORDERED,
          leaf.label(),
          Labels.of(leaf.property().type()));
    }
    checkNameLength(declaration, value, leaf);
  }

  private void checkNameLength(IndexDeclaration declaration, AnnotationValue value, Leaf leaf) {
    int length = leaf.attribute().name().getBytes(StandardCharsets.UTF_8).length;
    if (length > MAX_KEY_NAME_BYTES && !leaf.attribute().isKey()) {
      add(declaration, value, ProblemCode.KEY_NAME_LONG, leaf.label(), length);
    }
  }

  private void checkKey(IndexDeclaration declaration) {
    List<String> partition = declaration.partitionKey();
    List<String> sort = declaration.sortKey();
    if (declaration.global()
        && (partition.isEmpty() || partition.size() > MOST_PARTS || sort.size() > MOST_PARTS)) {
      add(
          declaration,
          ProblemCode.INDEX_KEY_COUNT,
          declaration.name(),
          partition.size(),
          sort.size());
    }
    if (!declaration.global() && key.isPresent() && key.get().sort().isEmpty()) {
      add(declaration, ProblemCode.INDEX_LOCAL_SORT_KEY, table.getSimpleName(), declaration.name());
    }
    List<String> all = new ArrayList<>(partition);
    all.addAll(sort);
    if (!declaration.global()) {
      key.ifPresent(present -> all.add(String.join(".", present.partition().path())));
    }
    Set<String> seen = new HashSet<>();
    for (String property : all) {
      if (!seen.add(property)) {
        add(declaration, ProblemCode.INDEX_KEY_DUPLICATE, declaration.name(), property);
      }
    }
    warnOfHotKey(declaration, partition);
  }

  private void warnOfHotKey(IndexDeclaration declaration, List<String> partition) {
    Leaf only = partition.size() == 1 ? leaves.get(partition.get(0)) : null;
    if (only != null
        && only.attribute().shape().isKeyShape()
        && HotPartitionChecks.isLikelyHot(only.property().type())) {
      add(
          declaration,
          ProblemCode.HOT_INDEX,
          declaration.name(),
          only.label(),
          Labels.of(only.property().type()));
    }
  }

  /** The names of the attributes that an index includes. */
  private List<String> included(IndexDeclaration declaration) {
    List<String> properties = declaration.include();
    boolean includes = declaration.projection().equals("INCLUDE");
    if (includes == properties.isEmpty()) {
      add(
          declaration,
          ProblemCode.INDEX_PROJECTION_UNUSED,
          declaration.name(),
          includes ? "no list to include" : "a list, and Projection." + declaration.projection(),
          includes
              ? "Add include = {...}, or use KEYS_ONLY."
              : "Use Projection.INCLUDE, or remove the list.");
    }
    List<String> names = new ArrayList<>();
    List<AnnotationValue> values = Annotations.values(declaration.annotation(), "include");
    for (int i = 0; i < properties.size(); i++) {
      String property = properties.get(i);
      Leaf leaf = leaves.get(property);
      if (leaf == null) {
        add(
            declaration,
            values.get(i),
            ProblemCode.INDEX_PROJECTION_UNKNOWN,
            declaration.name(),
            property,
            Suggestions.of(property, leaves.keySet()));
      } else if (leaf.attribute().isKey() || isKeyOf(declaration, property)) {
        add(
            declaration,
            values.get(i),
            ProblemCode.INDEX_PROJECTION_KEY,
            declaration.name(),
            leaf.label());
      } else {
        checkNameLength(declaration, values.get(i), leaf);
        names.add(leaf.attribute().name());
      }
    }
    return names;
  }

  private static boolean isKeyOf(IndexDeclaration declaration, String property) {
    return declaration.partitionKey().contains(property)
        || declaration.sortKey().contains(property);
  }

  private void checkCounts(List<IndexModel> indexes) {
    long local = indexes.stream().filter(index -> !index.global()).count();
    if (local > MOST_LOCAL) {
      compilation.problems.add(ProblemCode.INDEX_LOCAL_COUNT, table, table.getSimpleName(), local);
    }
    long global = indexes.size() - local;
    if (global > MOST_GLOBAL) {
      compilation.problems.add(
          ProblemCode.INDEX_GLOBAL_COUNT, table, table.getSimpleName(), global);
    }
    int included = indexes.stream().mapToInt(index -> index.included().size()).sum();
    if (included > MOST_INCLUDED) {
      compilation.problems.add(
          ProblemCode.INDEX_PROJECTION_COUNT, table, table.getSimpleName(), included);
    }
  }

  private void add(IndexDeclaration declaration, ProblemCode code, Object... arguments) {
    compilation.problems.add(code, table, declaration.annotation(), arguments);
  }

  private void add(
      IndexDeclaration declaration, AnnotationValue value, ProblemCode code, Object... arguments) {
    compilation.problems.add(code, table, declaration.annotation(), value, arguments);
  }
}
