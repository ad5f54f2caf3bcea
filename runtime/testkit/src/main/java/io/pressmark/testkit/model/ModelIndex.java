package io.pressmark.testkit.model;

import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.KeyAttribute;
import io.pressmark.core.schema.ProjectionKind;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.store.SortKeyCondition;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rules of one secondary index, written down once more: which items are in it, what it carries
 * of them, in which order they come. Immutable.
 */
final class ModelIndex {
  private static final int MAX_PARTITION_KEY = 2_048;
  private static final int MAX_SORT_KEY = 1_024;

  /**
   * What the index has of an item.
   *
   * @param partition the values of its partition key
   * @param sort the values of its sort key
   * @param carried the attributes that it carries
   */
  record Entry(
      List<AttributeValue> partition,
      List<AttributeValue> sort,
      Map<String, AttributeValue> carried) {}

  private final IndexDefinition definition;
  private final List<KeyAttribute> partitionKeys;
  private final Set<String> carried = new HashSet<>();

  ModelIndex(TableDefinition table, IndexDefinition definition) {
    this.definition = definition;
    this.partitionKeys = table.partitionKeys(definition);
    Stream.of(partitionKeys.stream(), definition.sortKeys().stream(), table.sortKey().stream())
        .flatMap(keys -> keys)
        .forEach(key -> carried.add(key.name()));
    carried.add(table.partitionKey().name());
    carried.addAll(definition.included());
  }

  IndexDefinition definition() {
    return definition;
  }

  List<KeyAttribute> partitionKeys() {
    return partitionKeys;
  }

  boolean isKey(String attribute) {
    return Stream.concat(partitionKeys.stream(), definition.sortKeys().stream())
        .anyMatch(key -> key.name().equals(attribute));
  }

  boolean carries(String attribute) {
    return definition.projection() == ProjectionKind.ALL || carried.contains(attribute);
  }

  /** Whether a write of the item is refused because of this index. */
  boolean refuses(Map<String, AttributeValue> item) {
    return isRefused(item, partitionKeys, MAX_PARTITION_KEY)
        || (hasAll(item, partitionKeys) && isRefused(item, definition.sortKeys(), MAX_SORT_KEY));
  }

  private static boolean hasAll(Map<String, AttributeValue> item, List<KeyAttribute> keys) {
    return keys.stream().allMatch(key -> item.containsKey(key.name()));
  }

  /** Attributes are looked at in the order of the key, up to one that is not there. */
  private static boolean isRefused(
      Map<String, AttributeValue> item, List<KeyAttribute> keys, int most) {
    int bytes = 0;
    for (KeyAttribute key : keys) {
      AttributeValue value = item.get(key.name());
      if (value == null) {
        return false;
      }
      if (!value.type().name().equals(key.type().name()) || length(key.type(), value) == 0) {
        return true;
      }
      bytes += length(key.type(), value);
    }
    return bytes > most;
  }

  /** Of a number, which is short, about the length. */
  private static int length(ScalarType type, AttributeValue value) {
    return switch (type) {
      case S -> ((AttributeValue.S) value).value().getBytes(StandardCharsets.UTF_8).length;
      case B -> ((AttributeValue.B) value).value().toByteArray().length;
      case N -> 20;
    };
  }

  /** The entries with this partition key; in the order of {@link #entries}. */
  List<Entry> entries(List<AttributeValue> partition, List<Map<String, AttributeValue>> items) {
    List<Map<String, AttributeValue>> own = new ArrayList<>(items);
    for (int i = 0; i < partition.size(); i++) {
      String name = partitionKeys.get(i).name();
      AttributeValue value = partition.get(i);
      own.removeIf(item -> !value.equals(item.get(name)));
    }
    return entries(own);
  }

  /** The entries of items, in the order of their sort keys; equal ones in any order. */
  List<Entry> entries(List<Map<String, AttributeValue>> items) {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, AttributeValue> item : items) {
      if (hasAll(item, partitionKeys) && hasAll(item, definition.sortKeys()) && !refuses(item)) {
        entries.add(entry(item));
      }
    }
    entries.sort(Comparator.comparing(Entry::sort, ModelIndex::compare));
    return entries;
  }

  private Entry entry(Map<String, AttributeValue> item) {
    Map<String, AttributeValue> kept = new LinkedHashMap<>(item);
    kept.keySet().removeIf(name -> !carries(name));
    return new Entry(values(item, partitionKeys), values(item, definition.sortKeys()), kept);
  }

  /** The values of the sort key of something that was read from the index. */
  List<AttributeValue> sortKey(Map<String, AttributeValue> read) {
    return values(read, definition.sortKeys());
  }

  private static List<AttributeValue> values(
      Map<String, AttributeValue> item, List<KeyAttribute> keys) {
    return keys.stream()
        .map(key -> Objects.requireNonNull(item.get(key.name()), key.name()))
        .toList();
  }

  static int compare(List<AttributeValue> left, List<AttributeValue> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = ModelOrder.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Whether conditions on the sort key attributes from the left are true of an entry. */
  static boolean selects(List<SortKeyCondition> conditions, Entry entry) {
    for (int i = 0; i < conditions.size(); i++) {
      if (!TableModel.selects(conditions.get(i), entry.sort().get(i))) {
        return false;
      }
    }
    return true;
  }
}
