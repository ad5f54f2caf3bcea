package io.pressmark.core.store;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.ConditionEvaluator;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's rules of conditional writes and updates, for engines: what an engine asks between
 * reading the old item and writing the new one, while it holds the item's lock.
 *
 * <p>Reusable, for one table; not thread-safe.
 */
public final class WriteEvaluator {
  private final TableDefinition table;
  private final NameBinding names;
  private final ItemReader reader = new ItemReader();
  private final ItemWriter writer = new ItemWriter();

  public WriteEvaluator(StoreTable table) {
    this.table = table.definition();
    this.names = NameBinding.untyped(table.names(), this.table);
    reader.bind(names, this.table);
  }

  /**
   * Checks a condition.
   *
   * @param old the stored item, or null when there is none
   * @throws ConditionalCheckFailedException when the condition is false; it carries the item if the
   *     outcome asks for it
   */
  public void check(
      EncodedKey key,
      @Nullable EncodedItem old,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    if (condition == null) {
      return;
    }
    ItemReader item = old == null ? null : reader.load(key, old);
    if (!ConditionEvaluator.test(condition, item)) {
      Map<String, AttributeValue> found =
          item != null && outcome.onFailure() == ReturnValues.ALL_OLD
              ? AttributeMaps.read(item)
              : null;
      throw new ConditionalCheckFailedException(
          ": table '" + table.name() + "', condition " + condition, found);
    }
  }

  /**
   * The item after an update, valid until this evaluator is used again; null when there was none
   * and the update creates none.
   *
   * @param outcome receives what it asks for of the item after the update, and of the updated
   *     attributes before it
   */
  public @Nullable EncodedItem update(
      EncodedKey key, @Nullable EncodedItem old, UpdateExpression update, WriteOutcome outcome) {
    ReturnValues values = outcome.values();
    if (values == ReturnValues.UPDATED_OLD && old != null) {
      returnTouched(key, old, update, outcome);
    }
    ItemReader item = old == null ? null : reader.load(key, old);
    EncodedItem next = UpdateApplier.apply(update, item, key.itemSize(), names, writer);
    if (next != null && values == ReturnValues.ALL_NEW) {
      outcome.returned().set(next.bytes(), 0, next.length());
    } else if (next != null && values == ReturnValues.UPDATED_NEW) {
      returnTouched(key, next, update, outcome);
    }
    return next;
  }

  private void returnTouched(
      EncodedKey key, EncodedItem item, UpdateExpression update, WriteOutcome outcome) {
    // A writer of its own: the other one still holds the item after the update.
    EncodedItem touched =
        Projector.write(update.touched(), reader.load(key, item), names, new ItemWriter());
    outcome.returned().set(touched.bytes(), 0, touched.length());
  }

  /** Refuses an update of a key attribute; to be called before the item is read. */
  public void requireApplicable(UpdateExpression update) {
    UpdateApplier.requireApplicable(update, table);
  }
}
