package io.pressmark.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * A table.
 *
 * @param tableName its name in the store
 * @param document the type of its items
 * @param visible whether that type is public, and so are the types generated for it
 * @param suppressions the lint categories that deprecated elements of the user would set off in
 *     generated code
 * @param key its primary key; empty in the skeleton of an invalid table only
 */
public record TableModel(
    String tableName,
    DocumentModel document,
    boolean visible,
    List<String> suppressions,
    Optional<Key> key) {

  /** The primary key. */
  public record Key(AttributeModel partition, Optional<AttributeModel> sort) {

    /** Its attributes: one, or partition key and sort key. */
    public List<AttributeModel> parts() {
      return sort.map(attribute -> List.of(partition, attribute)).orElse(List.of(partition));
    }
  }

  /** The Java type of an item. */
  public ClassName type() {
    return document.type();
  }

  /** All attributes of an item, those of the key included. */
  public List<AttributeModel> attributes() {
    return document.attributes();
  }

  /** The primary key of a valid table. */
  public Key requireKey() {
    return key.orElseThrow(() -> new IllegalStateException("no key: " + tableName));
  }

  /** Whether there is a key and all of its parts can be stored as such. */
  public boolean hasUsableKey() {
    return key.isPresent()
        && requireKey().parts().stream()
            .allMatch(
                part ->
                    !part.optional()
                        && part.shape() instanceof ValueShape.Scalar scalar
                        && scalar.storedType().isKeyType());
  }

  /** Whether the key has a sort key. */
  public boolean hasSortKey() {
    return key.flatMap(Key::sort).isPresent();
  }
}
