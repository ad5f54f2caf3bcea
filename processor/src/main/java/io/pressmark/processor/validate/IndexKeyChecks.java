package io.pressmark.processor.validate;

import io.pressmark.processor.model.AttributeModel;
import io.pressmark.processor.model.ValueShape;
import io.pressmark.processor.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules for the keys of indexes. */
final class IndexKeyChecks {
  private static final int MOST_PARTS = 4;

  private final Compilation compilation;
  private final IndexProperties properties;

  IndexKeyChecks(Compilation compilation, IndexProperties properties) {
    this.compilation = compilation;
    this.properties = properties;
  }

  /** The number of attributes in a global index's key. */
  boolean checkCount(DeclaredIndex index) {
    if (!index.global()) {
      return true;
    }
    int partition = index.properties("partitionKey").size();
    int sort = index.properties("sortKey").size();
    if (partition == 0) {
      addCount(index, partition, "partition", "Name the property to look items up by.");
    }
    if (partition > MOST_PARTS) {
      addCount(index, partition, "partition", "Leave some out, or make them part of its sort key.");
    }
    if (sort > MOST_PARTS) {
      addCount(index, sort, "sort", "Leave some out.");
    }
    return partition >= 1 && partition <= MOST_PARTS && sort <= MOST_PARTS;
  }

  private void addCount(DeclaredIndex index, int count, String key, String remedy) {
    index.addAt(
        compilation, key + "Key", ProblemCode.INDEX_KEY_COUNT, index.name(), count, key, remedy);
  }

  /**
   * The properties that one part of the key names; fewer than named if some cannot be.
   *
   * @param taken the names of the attributes in the index so far; these are added
   */
  List<Leaf> read(DeclaredIndex index, String member, Set<String> taken) {
    List<Leaf> parts = new ArrayList<>();
    for (DeclaredIndex.Text named : index.properties(member)) {
      Optional<Leaf> found = properties.find(named.text());
      if (found.isEmpty()) {
        index.addAt(
            compilation,
            named.value(),
            ProblemCode.INDEX_KEY_UNKNOWN,
            index.name(),
            named.text(),
            compilation.table.getSimpleName(),
            properties.remedy(named.text(), compilation.table));
        continue;
      }
      Leaf leaf = found.get();
      if (!taken.add(leaf.attribute().name())) {
        index.addAt(
            compilation,
            named.value(),
            ProblemCode.INDEX_KEY_DUPLICATE,
            index.name(),
            leaf.label());
      } else if (isKey(index, named, leaf) && keepsOrder(index, member, named, leaf)) {
        parts.add(leaf);
      }
    }
    return parts;
  }

  /** Whether all items that have the attribute store it as the same sort of key. */
  private boolean isKey(DeclaredIndex index, DeclaredIndex.Text named, Leaf leaf) {
    AttributeModel attribute = leaf.attribute();
    for (Leaf each : properties.relatives(leaf)) {
      ValueShape shape = each.attribute().shape();
      if (shape instanceof ValueShape.Refused) {
        return false;
      }
      if (!shape.isKeyShape()) {
        String type = Labels.of(each.property().type());
        index.addAt(
            compilation,
            named.value(),
            ProblemCode.INDEX_KEY_TYPE,
            index.name(),
            each.label(),
            type,
            shape.storedType().words());
        return false;
      }
      if (!each.attribute().name().equals(attribute.name())
          || shape.storedType() != attribute.shape().storedType()) {
        // Subtypes differ here, which is refused by itself.
        return false;
      }
    }
    return isShort(index, named, leaf);
  }

  /** Whether the name of an attribute is short enough for an index. */
  boolean isShort(DeclaredIndex index, DeclaredIndex.Text named, Leaf leaf) {
    int length = NameChecks.bytes(leaf.attribute().name());
    if (length <= NameChecks.MAX_KEY_NAME_BYTES) {
      return true;
    }
    if (!leaf.attribute().isKey()) {
      index.addAt(compilation, named.value(), ProblemCode.KEY_NAME_LONG, leaf.label(), length);
    }
    return false;
  }

  private boolean keepsOrder(
      DeclaredIndex index, String member, DeclaredIndex.Text named, Leaf leaf) {
    if (!member.equals("sortKey")) {
      return true;
    }
    for (Leaf each : properties.relatives(leaf)) {
      if (each.attribute().shape() instanceof ValueShape.Converted converted
          && !converted.conversion().keepsOrder()) {
        index.addAt(
            compilation,
            named.value(),
            ProblemCode.KEY_UNORDERED,
            each.label(),
            Labels.of(each.property().type()));
        return false;
      }
    }
    return true;
  }
}
