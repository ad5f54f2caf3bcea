package io.pressmark.testkit.model;

import io.pressmark.core.schema.StreamView;
import io.pressmark.core.stream.ChangeType;
import io.pressmark.core.stream.StreamPosition;
import io.pressmark.core.value.AttributeValue;
import io.pressmark.testkit.item.TableChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The records of a table's change stream that were not read yet. Not thread-safe. */
final class ModelChanges {
  private final StreamView view;
  private final Function<Map<String, AttributeValue>, Map<String, AttributeValue>> keyOf;
  private List<TableChange> unread = new ArrayList<>();
  private @Nullable StreamPosition position;

  /**
   * @param keyOf takes an item's key from it
   */
  ModelChanges(
      StreamView view, Function<Map<String, AttributeValue>, Map<String, AttributeValue>> keyOf) {
    this.view = view;
    this.keyOf = keyOf;
  }

  /**
   * Adds what a write makes of an item.
   *
   * @param hadExpired whether the item that was there had expired: then the store deletes it first
   */
  void add(
      @Nullable Map<String, AttributeValue> before,
      boolean hadExpired,
      @Nullable Map<String, AttributeValue> after) {
    if (before != null && hadExpired) {
      add(ChangeType.REMOVE, true, before, null);
      add(null, false, after);
    } else if (before == null && after != null) {
      add(ChangeType.INSERT, false, null, after);
    } else if (before != null && after == null) {
      add(ChangeType.REMOVE, false, before, null);
    } else if (before != null && !before.equals(after)) {
      add(ChangeType.MODIFY, false, before, after);
    }
  }

  private void add(
      ChangeType type,
      boolean byTimeToLive,
      @Nullable Map<String, AttributeValue> before,
      @Nullable Map<String, AttributeValue> after) {
    Map<String, AttributeValue> item = Objects.requireNonNull(after == null ? before : after);
    unread.add(
        new TableChange(
            type,
            byTimeToLive,
            keyOf.apply(item),
            view.hasOld() ? before : null,
            view.hasNew() ? after : null));
  }

  /** Where reading goes on, or null at the beginning. */
  @Nullable StreamPosition position() {
    return position;
  }

  /** Compares the records that follow with what they should be: of each item in their order. */
  void read(List<TableChange> records, StreamPosition end) {
    ComparedTable.same("the records of each item", byItem(unread), byItem(records));
    unread = new ArrayList<>();
    position = end;
  }

  private static Map<Map<String, AttributeValue>, List<TableChange>> byItem(
      List<TableChange> changes) {
    Map<Map<String, AttributeValue>, List<TableChange>> items = new LinkedHashMap<>();
    for (TableChange change : changes) {
      items.computeIfAbsent(change.key(), absent -> new ArrayList<>()).add(change);
    }
    return items;
  }
}
