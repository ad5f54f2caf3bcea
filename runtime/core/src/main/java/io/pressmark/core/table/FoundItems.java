package io.pressmark.core.table;

import io.pressmark.core.error.UnprocessedItem;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.generated.ItemProjection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a batch or a transaction has read, by the keys that it was given. For one thread at a time.
 */
public final class FoundItems {
  // Null stands for an item that is not there.
  private final Map<ReadKey<?>, @Nullable Object> objects = new LinkedHashMap<>();
  private final Map<ReadKey<?>, UnprocessedItem> unprocessed = new LinkedHashMap<>();
  private String why = "";
  private @Nullable Throwable cause;

  FoundItems() {}

  void add(ReadKey<?> key, @Nullable Object object) {
    objects.put(key, object);
  }

  void addUnprocessed(ReadKey<?> key) {
    TypedTable<?> table = key.item().table();
    unprocessed.put(
        key, UnprocessedItem.get(table.name(), table.attributesOf(key.item().encoded())));
  }

  /** Why there are unprocessed ones. */
  void stopped(String reason, @Nullable Throwable exception) {
    why = reason;
    cause = exception;
  }

  /**
   * The item with this key, or what was asked for of it; empty when there is none.
   *
   * @throws IllegalArgumentException when the key was not asked for
   * @throws UnprocessedItemsException when a batch could not read it, so that nobody knows
   */
  public <O> Optional<O> get(ReadKey<O> key) {
    UnprocessedItem left = unprocessed.get(key);
    if (left != null) {
      throw failure(List.of(left));
    }
    if (!objects.containsKey(key)) {
      throw new IllegalArgumentException(key + " is not among the keys that were read");
    }
    return Optional.ofNullable(key.type().cast(objects.get(key)));
  }

  /**
   * The items of one table that were found, in the order of their keys; those that are not there
   * are left out, and those of which only some attributes were asked for.
   *
   * @throws UnprocessedItemsException when a batch could not read all of them
   */
  public <R> List<R> all(Repository<R> repository) {
    return all(repository.table());
  }

  <R> List<R> all(TypedTable<R> table) {
    return all(table.type(), key -> key instanceof ItemKey<?> item && table.isSameAs(item.table()));
  }

  /**
   * What was found by keys with this projection, in the order of the keys; items that are not there
   * are left out.
   *
   * @throws UnprocessedItemsException when a batch could not read all of them
   */
  public <P> List<P> all(ItemProjection<?, P> projection) {
    return all(
        projection.type(),
        key -> key instanceof ProjectedKey<?, ?> projected && projected.isBy(projection));
  }

  private <O> List<O> all(Class<O> type, Predicate<ReadKey<?>> which) {
    List<UnprocessedItem> left = new ArrayList<>();
    unprocessed.forEach(
        (key, item) -> {
          if (which.test(key)) {
            left.add(item);
          }
        });
    if (!left.isEmpty()) {
      throw failure(left);
    }
    List<O> found = new ArrayList<>();
    objects.forEach(
        (key, object) -> {
          if (object != null && which.test(key)) {
            found.add(type.cast(object));
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
