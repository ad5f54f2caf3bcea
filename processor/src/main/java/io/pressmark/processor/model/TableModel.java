package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A table.
 *
 * @param tableName its name in the store
 * @param item the type of its items
 * @param visible whether that type is public, and so are the types generated for it
 * @param suppressions the lint categories that deprecated elements of the user would set off in
 *     generated code
 * @param key its primary key; empty in the skeleton of an invalid table only
 * @param indexes its secondary indexes as they are declared, the global ones first
 */
public record TableModel(
    String tableName,
    ItemModel item,
    boolean visible,
    List<String> suppressions,
    Optional<Key> key,
    List<IndexModel> indexes) {

  /** The primary key. */
  public record Key(AttributeModel partition, Optional<AttributeModel> sort) {

    /** Its attributes: one, or partition key and sort key. */
    public List<AttributeModel> parts() {
      return sort.map(attribute -> List.of(partition, attribute)).orElse(List.of(partition));
    }
  }

  /** The Java type of an item. */
  public ClassName type() {
    return item.type();
  }

  /** All attributes of an item, those of the key included. */
  public List<AttributeModel> attributes() {
    return item.attributes();
  }

  /** The document of the item that has an attribute; of a sealed type the first subtype with it. */
  public DocumentModel owner(AttributeModel attribute) {
    return item.documents().stream()
        .filter(document -> document.attributes().contains(attribute))
        .findFirst()
        .orElseThrow();
  }

  /** The primary key of a valid table. */
  public Key requireKey() {
    return key.orElseThrow(() -> new IllegalStateException("no key: " + tableName));
  }

  /** Whether there is a key and all of its parts can be stored as such. */
  public boolean hasUsableKey() {
    return key.isPresent()
        && requireKey().parts().stream()
            .allMatch(part -> !part.optional() && part.shape().isKeyShape());
  }

  /** Whether the key has a sort key. */
  public boolean hasSortKey() {
    return key.flatMap(Key::sort).isPresent();
  }

  /** Whether an attribute is the table's sort key, or in the sort key of an index. */
  public boolean isSortKey(AttributeModel attribute) {
    return attribute.role() == KeyRole.SORT
        || indexes.stream()
            .flatMap(index -> index.sortKey().stream())
            .anyMatch(each -> each.name().equals(attribute.name()));
  }

  /** The attributes of an index's partition key; of a local one the table's partition key. */
  public List<AttributeModel> partitionKey(IndexModel index) {
    return index.global()
        ? index.partitionKey()
        : key.map(known -> List.of(known.partition())).orElse(List.of());
  }

  /** The attributes that an index carries, in the order they are declared. */
  public List<AttributeModel> carried(IndexModel index) {
    Set<String> names = new HashSet<>(index.included());
    key.ifPresent(known -> known.parts().forEach(part -> names.add(part.name())));
    index.partitionKey().forEach(part -> names.add(part.name()));
    index.sortKey().forEach(part -> names.add(part.name()));
    return attributes().stream().filter(each -> names.contains(each.name())).toList();
  }

  /** The attribute that has a managed role. */
  public Optional<AttributeModel> managed(ManagedRole role) {
    return attributes().stream().filter(attribute -> attribute.managed() == role).findFirst();
  }

  /** Whether the store fills in any attribute. */
  public boolean isManaged() {
    return attributes().stream().anyMatch(AttributeModel::isManaged);
  }

  /** Whether what is read back always equals what was written, managed attributes left aside. */
  public boolean storesExactly() {
    return attributes().stream().noneMatch(attribute -> attribute.shape().truncates());
  }
}
