package io.pressmark.core.table;

import io.pressmark.core.attribute.Condition;
import io.pressmark.core.attribute.UpdateAction;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An update of the attributes it names, and of no other (DynamoDB's UpdateItem). It creates the
 * item when there is none and it sets or adds anything; use {@link #when} with a condition to keep
 * it from that. It is carried out by {@link #execute}, or as a part of a transaction.
 *
 * <p>Built and used by one thread.
 *
 * @param <R> the mapped class
 */
public final class UpdateRequest<R> {
  private final TypedTable<R> table;
  private final EncodedKey key = new EncodedKey();
  private final List<UpdateExpression.Action> actions = new ArrayList<>();
  private @Nullable Condition<R> condition;

  UpdateRequest(TypedTable<R> table, EncodedKey key) {
    this.table = table;
    this.key.set(key);
  }

  /** Adds changes; each attribute may be named once. */
  @SafeVarargs
  public final UpdateRequest<R> with(UpdateAction<R>... changes) {
    for (UpdateAction<R> change : changes) {
      actions.add(change.action());
    }
    return this;
  }

  /**
   * Updates only if {@code required} is true of the stored item; several conditions must all be
   * true.
   */
  public UpdateRequest<R> when(Condition<R> required) {
    condition = condition == null ? required : condition.and(required);
    return this;
  }

  /**
   * Carries the update out and returns the item as it is then; empty when there was none and the
   * update only removes. Where the class has attributes that the store fills in, an update always
   * sets these, and so makes an item.
   *
   * @throws ConditionalCheckFailedException when the condition is false; it carries the stored item
   * @throws ValidationException when there is no change, an attribute is named twice, or a change
   *     does not fit the stored attribute; nothing is written
   */
  public Optional<R> execute() {
    return table.update(key, typed());
  }

  /** The update as an action of a transaction. */
  TransactionUpdate<R> inTransaction() {
    return new TransactionUpdate<>(new ItemKey<>(table, key), typed());
  }

  private TypedUpdate typed() {
    return TypedUpdate.of(
        actions, table.managed(), condition == null ? null : condition.expression());
  }

  @Override
  public String toString() {
    return "UpdateRequest" + actions + (condition == null ? "" : " when " + condition);
  }
}
