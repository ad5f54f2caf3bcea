package io.pressmark.core.error;

import io.pressmark.core.value.AttributeValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One part of a batch that was not done. Immutable. */
public final class UnprocessedItem {

  /** What was to be done with the item. */
  public enum Operation {
    GET,
    PUT,
    DELETE
  }

  private final Operation operation;
  private final String table;
  private final Map<String, AttributeValue> key;
  private final @Nullable Object object;

  private UnprocessedItem(
      Operation operation, String table, Map<String, AttributeValue> key, @Nullable Object object) {
    this.operation = operation;
    this.table = table;
    this.key = Collections.unmodifiableMap(new LinkedHashMap<>(key));
    this.object = object;
  }

  /** An item that was not read. */
  public static UnprocessedItem get(String table, Map<String, AttributeValue> key) {
    return new UnprocessedItem(Operation.GET, table, key, null);
  }

  /**
   * An item that was not stored.
   *
   * @param key empty when the object was not sent and so was not given its key yet
   */
  public static UnprocessedItem put(String table, Map<String, AttributeValue> key, Object object) {
    return new UnprocessedItem(Operation.PUT, table, key, object);
  }

  /**
   * An item that was not deleted.
   *
   * @param object what was to be deleted, or null when its key was given
   */
  public static UnprocessedItem delete(
      String table, Map<String, AttributeValue> key, @Nullable Object object) {
    return new UnprocessedItem(Operation.DELETE, table, key, object);
  }

  /** What was to be done with the item. */
  public Operation operation() {
    return operation;
  }

  /** The name of the item's table. */
  public String table() {
    return table;
  }

  /**
   * The item's key; empty for an object to be stored that was not sent yet, as a key may be made
   * for it.
   */
  public Map<String, AttributeValue> key() {
    return key;
  }

  /** The object that was to be stored or deleted; empty where only a key was given. */
  public Optional<Object> object() {
    return Optional.ofNullable(object);
  }

  @Override
  public String toString() {
    return operation + " " + table + " " + (key.isEmpty() ? String.valueOf(object) : key);
  }
}
