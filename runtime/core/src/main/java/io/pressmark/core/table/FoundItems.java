package io.pressmark.core.table;

import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.error.UnprocessedItemsException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a batch or a transaction has read, by the keys that it was given. For one thread at a time.
 */
public final class FoundItems {
  // Null stands for an item that is not there.
  private final Map<ItemKey<?>, @Nullable Object> objects = new LinkedHashMap<>();
  private final Map<ItemKey<?>, UnprocessedItem> unprocessed = new LinkedHashMap<>();
  private String why = "";
  private @Nullable Throwable cause;

  FoundItems() {}

  void add(ItemKey<?> key, @Nullable Object object) {
    objects.put(key, object);
  }

  void addUnprocessed(ItemKey<?> key) {
    unprocessed.put(
        key, UnprocessedItem.get(key.table().name(), key.table().attributesOf(key.encoded())));
  }

  /** Why there are unprocessed ones. */
  void stopped(String reason, @Nullable Throwable exception) {
    why = reason;
    cause = exception;
  }

  /**
   * The item with this key; empty when there is none.
   *
   * @throws IllegalArgumentException when the key was not asked for
   * @throws UnprocessedItemsException when a batch could not read it, so that nobody knows
   */
  public <R> Optional<R> get(ItemKey<R> key) {
    UnprocessedItem left = unprocessed.get(key);
    if (left != null) {
      throw failure(List.of(left));
    }
    if (!objects.containsKey(key)) {
      throw new IllegalArgumentException(key + " is not among the keys that were read");
    }
    return Optional.ofNullable(key.table().type().cast(objects.get(key)));
  }

  /**
   * The items of one table that were found, in the order of their keys; those that are not there
   * are left out.
   *
   * @throws UnprocessedItemsException when a batch could not read all of them
   */
  public <R> List<R> all(Repository<R> repository) {
    return all(repository.table());
  }

  <R> List<R> all(TypedTable<R> table) {
    List<UnprocessedItem> left = new ArrayList<>();
    unprocessed.forEach(
        (key, item) -> {
          if (table.isSameAs(key.table())) {
            left.add(item);
          }
        });
    if (!left.isEmpty()) {
      throw failure(left);
    }
    List<R> found = new ArrayList<>();
    objects.forEach(
        (key, object) -> {
          if (object != null && table.isSameAs(key.table())) {
            found.add(table.type().cast(object));
          }
        });
    return found;
  }

  /**
   * What a batch could not read, in the order of the keys: empty unless the store handed keys back
   * until all attempts were used up, or the thread was interrupted. Always empty after a
   * transaction.
   */
  public List<UnprocessedItem> unprocessed() {
    return List.copyOf(unprocessed.values());
  }

  private UnprocessedItemsException failure(List<UnprocessedItem> left) {
    return new UnprocessedItemsException(why, left, cause);
  }

  @Override
  public String toString() {
    return "FoundItems[" + objects.size() + " keys read, " + unprocessed.size() + " left]";
  }
}
