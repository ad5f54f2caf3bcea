package io.pressmark.core.error;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A batch was not finished: the store handed work back, as DynamoDB does with {@code
 * UnprocessedItems} and {@code UnprocessedKeys} when it is asked for too much at once, and went on
 * doing so until all attempts were used up, or the thread was interrupted between two of them.
 *
 * <p>What {@link #items} lists was not done; all the rest of the batch was. Wait, and send what is
 * left again.
 */
public final class UnprocessedItemsException extends PressmarkException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  // Attribute values and a user's objects need not be serializable; the message tells the number.
  private final transient @Nullable List<UnprocessedItem> items;

  /**
   * @param why why nobody tries any more
   * @param items what is left, at least one
   */
  public UnprocessedItemsException(
      String why, List<UnprocessedItem> items, @Nullable Throwable cause) {
    super(
        "Items of a batch that are left undone: "
            + items.size()
            + ", "
            + why
            + ": "
            + items.stream()
                .limit(SHOWN)
                .map(UnprocessedItem::toString)
                .collect(Collectors.joining(", "))
            + (items.size() > SHOWN ? ", ..." : "")
            + ". Everything else of the batch is done; wait, and send these again",
        cause);
    this.items = List.copyOf(items);
  }

  /** Exactly what is left, in the order in which it was asked for; none after a serialization. */
  public List<UnprocessedItem> items() {
    return items == null ? List.of() : items;
  }

  /** The objects among what is left: those that were to be stored, or deleted, of one class. */
  public <T> List<T> objects(Class<T> type) {
    return items().stream()
        .flatMap(item -> item.object().stream())
        .filter(type::isInstance)
        .map(type::cast)
        .toList();
  }
}
