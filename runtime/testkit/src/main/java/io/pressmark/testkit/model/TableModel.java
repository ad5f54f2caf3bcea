package io.pressmark.testkit.model;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableQuery;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table with the keys {@code id} and {@code at}: a {@link TreeMap} for each item collection. Not
 * thread-safe.
 */
final class TableModel {
  /** The size of the largest item. */
  static final long MOST_BYTES = 409_600;

  private final Map<AttributeValue, NavigableMap<AttributeValue, Map<String, AttributeValue>>>
      collections = new TreeMap<>(ModelOrder::compare);
  private final TableDefinition definition;
  private final Map<String, ModelIndex> indexes = new LinkedHashMap<>();
  private final @Nullable ModelChanges changes;
  private int size;
  private long bytes;

  TableModel(TableDefinition definition) {
    this.definition = definition;
    this.changes =
        definition.stream().map(view -> new ModelChanges(view, TableModel::keyOf)).orElse(null);
    definition.indexes().forEach(this::addIndex);
  }

  /** What the table was made as. */
  TableDefinition definition() {
    return definition;
  }

  boolean hasIndex(String name) {
    return indexes.containsKey(name);
  }

  ModelIndex index(String name) {
    return Objects.requireNonNull(indexes.get(name), name);
  }

  void addIndex(IndexDefinition index) {
    indexes.put(index.name(), new ModelIndex(definition, index));
  }

  void removeIndex(String name) {
    indexes.remove(name);
  }

  /** Whether an attribute is a key, of the table or of an index that it has now. */
  boolean isKey(String attribute) {
    return definition.isKey(attribute)
        || indexes.values().stream()
            .map(ModelIndex::definition)
            .flatMap(
                index -> Stream.concat(index.partitionKeys().stream(), index.sortKeys().stream()))
            .anyMatch(key -> key.name().equals(attribute));
  }

  /** Whether the item is too large, with what local indexes have of it, or an index's key unfit. */
  boolean refuses(Map<String, AttributeValue> item) {
    long size = sizeOf(item);
    for (ModelIndex index : indexes.values()) {
      if (index.refuses(item)) {
        return true;
      }
      if (index.definition().kind() == IndexKind.LOCAL) {
        size +=
            index.entries(List.of(item)).stream().mapToLong(entry -> sizeOf(entry.carried())).sum();
      }
    }
    return size > MOST_BYTES;
  }

  private NavigableMap<AttributeValue, Map<String, AttributeValue>> collection(AttributeValue id) {
    return collections.computeIfAbsent(id, absent -> new TreeMap<>(ModelOrder::compare));
  }

  private static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name), name);
  }

  /** The number of {@linkplain #kept() kept} items. */
  int size() {
    return size;
  }

  /** The items' size by DynamoDB's count. */
  long bytes() {
    return bytes;
  }

  static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
    return Map.of("id", attribute(item, "id"), "at", attribute(item, "at"));
  }

  /** The item, if it is there and has not expired. */
  Optional<Map<String, AttributeValue>> get(Map<String, AttributeValue> key) {
    return Optional.ofNullable(collection(attribute(key, "id")).get(attribute(key, "at")))
        .filter(item -> !isExpired(item));
  }

  private boolean isExpired(Map<String, AttributeValue> item) {
    return ModelExpiry.isExpired(definition, item);
  }

  void put(Map<String, AttributeValue> item) {
    count(item, collection(attribute(item, "id")).put(attribute(item, "at"), item));
  }

  void delete(Map<String, AttributeValue> key) {
    count(null, collection(attribute(key, "id")).remove(attribute(key, "at")));
  }

  /** Deletes what has expired, and says how much that was. */
  int deleteExpired() {
    List<Map<String, AttributeValue>> expired = kept();
    expired.removeIf(item -> !isExpired(item));
    expired.forEach(this::delete);
    return expired.size();
  }

  private void count(
      @Nullable Map<String, AttributeValue> added, @Nullable Map<String, AttributeValue> removed) {
    if (changes != null) {
      changes.add(removed, removed != null && isExpired(removed), added);
    }
    if (added != null) {
      size++;
      bytes += sizeOf(added);
    }
    if (removed != null) {
      size--;
      bytes -= sizeOf(removed);
    }
  }

  /** The change stream, or null if the table has none. */
  @Nullable ModelChanges changes() {
    return changes;
  }

  static long sizeOf(Map<String, AttributeValue> item) {
    long size = 0;
    for (Map.Entry<String, AttributeValue> entry : item.entrySet()) {
      size += entry.getKey().getBytes(StandardCharsets.UTF_8).length + entry.getValue().size();
    }
    return size;
  }

  /** All items that readers see. */
  List<Map<String, AttributeValue>> all() {
    List<Map<String, AttributeValue>> all = kept();
    all.removeIf(this::isExpired);
    return all;
  }

  /** All items, those that have expired and were not deleted yet among them. */
  List<Map<String, AttributeValue>> kept() {
    List<Map<String, AttributeValue>> all = new ArrayList<>();
    collections.values().forEach(collection -> all.addAll(collection.values()));
    return all;
  }

  /** The items that a query evaluates, in its direction, before its filter. */
  List<Map<String, AttributeValue>> evaluated(TableQuery query) {
    List<Map<String, AttributeValue>> found = new ArrayList<>();
    collection(query.partition())
        .forEach(
            (at, item) -> {
              if (!isExpired(item) && (query.sort() == null || selects(query.sort(), at))) {
                found.add(item);
              }
            });
    if (!query.ascending()) {
      Collections.reverse(found);
    }
    return found;
  }

  static boolean selects(SortKeyCondition condition, AttributeValue at) {
    AttributeValue first = condition.operands().get(0);
    int order = ModelOrder.compare(at, first);
    return switch (condition.operator()) {
      case EQUAL -> order == 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
      case BETWEEN -> order >= 0 && ModelOrder.compare(at, condition.operands().get(1)) <= 0;
      case BEGINS_WITH -> ModelOrder.beginsWith(at, first);
    };
  }
}
