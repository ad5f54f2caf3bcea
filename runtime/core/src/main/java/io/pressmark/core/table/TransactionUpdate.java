package io.pressmark.core.table;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.WriteAction;
import java.util.Optional;

/**
 * An update in a transaction, of named attributes or of a whole object.
 *
 * @param <T> the mapped class
 */
final class TransactionUpdate<T> implements TransactionWrite {
  private final ItemKey<T> key;
  private final TypedUpdate update;

  TransactionUpdate(ItemKey<T> key, TypedUpdate update) {
    this.key = key;
    this.update = update;
  }

  @Override
  public TypedTable<?> table() {
    return key.table();
  }

  @Override
  public WriteAction prepare() {
    ManagedWrites<T> managed = key.table().managed();
    ConditionExpression condition =
        managed == null ? update.condition() : managed.limits().with(update.condition());
    return WriteAction.update(
        key.table().table(), key.encoded(), update.update(), condition, TransactionWrite.outcome());
  }

  @Override
  public CancellationReason explain(CancellationReason reason) {
    ManagedWrites<T> managed = key.table().managed();
    if (managed == null) {
      return reason;
    }
    Optional<String> exceeded = reason.item().flatMap(managed.limits()::exceeded);
    return exceeded
        .map(text -> CancellationReason.of(CancellationReason.VALIDATION_ERROR, text, null))
        .orElse(reason);
  }

  @Override
  public void requireRepeatable() {
    ManagedWrites<T> managed = key.table().managed();
    if (managed != null) {
      new RepeatableWrites<>(managed.schema()).requireUpdate();
    }
  }
}
