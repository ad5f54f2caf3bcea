package io.pressmark.core.expression.evaluate;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.PathTree;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.UpdateExpression.Action;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemFormat;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.Utf8;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies an update to the bytes of an item by DynamoDB's rules of UpdateItem. Only what the update
 * names changes: all else is copied as it is, and never decoded.
 */
public final class UpdateApplier {
  private UpdateApplier() {}

  /**
   * Refuses an update of a key attribute, and one that looks into a key attribute of an index.
   *
   * @throws ValidationException when the update names one
   */
  public static void requireApplicable(UpdateExpression update, TableDefinition table) {
    ScalarKeys.require(update, table);
    for (Action action : update.actions()) {
      String attribute = action.path().attribute();
      if (table.isKey(attribute)) {
        throw new ValidationException(
            "One or more parameter values were invalid: Cannot update attribute "
                + attribute
                + ". This attribute is part of the key",
            "; put a new item and delete the old one instead");
      }
    }
  }

  /**
   * Writes the updated item.
   *
   * @param old the item, or null when there is none
   * @param keySize what the key attributes add to the size of a new item
   * @return the new item, valid until the writer is used again, or null when there was no item and
   *     the update only removes
   * @throws ValidationException when an operand is missing or of a wrong type, a path leads
   *     nowhere, a result is no valid number, or the item becomes too large or too deep
   */
  public static @Nullable EncodedItem apply(
      UpdateExpression update,
      @Nullable ItemReader old,
      int keySize,
      NameBinding names,
      ItemWriter writer) {
    Changes changes = new Changes(update, old);
    writer.begin(names);
    try {
      return old == null
          ? create(update, changes, keySize, writer)
          : change(update, changes, old, writer);
    } catch (ValidationException e) {
      throw inWordsOfUpdates(e);
    }
  }

  /** The service says of an update that its item is too large otherwise than of a put. */
  public static ValidationException inWordsOfUpdates(ValidationException refusal) {
    return refusal.serviceMessage().equals(ItemFormat.TOO_LARGE)
        ? refusal.reworded("Item size to update has exceeded the maximum allowed size")
        : refusal;
  }

  private static @Nullable EncodedItem create(
      UpdateExpression update, Changes changes, int keySize, ItemWriter writer) {
    boolean creates = update.actions().isEmpty();
    for (Map.Entry<String, PathTree<Action>> entry : update.tree().entries().entrySet()) {
      // Where there is no item there is nothing to remove, at the top or deeper.
      if (Changes.anyCreates(entry.getValue())) {
        creates = true;
        changes.createEntry(entry.getKey(), entry.getValue(), writer);
      }
    }
    return creates ? writer.finish(keySize) : null;
  }

  private static EncodedItem change(
      UpdateExpression update, Changes changes, ItemReader old, ItemWriter writer) {
    Map<String, PathTree<Action>> pending = update.tree().entries();
    Set<String> found = new HashSet<>();
    int size = old.itemSize();
    old.restartAfterKey();
    while (old.next()) {
      String name = old.name();
      PathTree<Action> node = pending.get(name);
      if (node == null) {
        old.copyAttributeTo(writer);
      } else {
        found.add(name);
        // What is written is counted by the writer, whatever of it is new.
        size -= Utf8.length(name) + old.valueSize();
        changes.changeEntry(name, node, old, writer);
      }
    }
    if (found.size() < pending.size()) {
      pending.forEach(
          (name, node) -> {
            if (!found.contains(name)) {
              changes.createEntry(name, node, writer);
            }
          });
    }
    return writer.finish(size);
  }
}
