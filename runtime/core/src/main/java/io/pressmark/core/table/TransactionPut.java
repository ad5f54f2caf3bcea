package io.pressmark.core.table;

import io.pressmark.core.error.CancellationReason;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.generated.ManagedValues;
import io.pressmark.core.store.WriteAction;
import org.jspecify.annotations.Nullable;

/**
 * A put or insert in a transaction. Where it keeps values of the item it replaces, it reads that
 * before each attempt.
 *
 * @param <T> the mapped class
 */
final class TransactionPut<T> implements TransactionWrite {
  private final TypedTable<T> table;
  private final T item;
  private final boolean onlyNew;
  private final @Nullable ConditionExpression condition;

  private final KeyWriter key = new KeyWriter();
  private final ItemWriter writer = new ItemWriter();

  /** Null before the first attempt. */
  private @Nullable EncodedItem encoded;

  private final ManagedValues values = new ManagedValues();
  private @Nullable ConditionExpression required;
  private KeptValues kept = KeptValues.NONE;

  /**
   * A put.
   *
   * @param onlyNew whether it is refused where there is an item
   * @param condition what the caller requires of the stored item besides
   */
  TransactionPut(
      TypedTable<T> table, T item, boolean onlyNew, @Nullable ConditionExpression condition) {
    this.table = table;
    this.item = item;
    this.onlyNew = onlyNew;
    this.condition = condition;
  }

  @Override
  public TypedTable<?> table() {
    return table;
  }

  @Override
  public WriteAction prepare() {
    ManagedWrites<T> managed = table.managed();
    EncodedItem ready = managed == null ? encode() : encode(managed);
    encoded = ready;
    return WriteAction.put(
        table.table(),
        key.key(),
        ready,
        kept.and(Conditions.both(required, condition)),
        TransactionWrite.outcome());
  }

  private EncodedItem encode() {
    required = onlyNew ? table.absent() : null;
    return table.encode(item, key, writer);
  }

  private EncodedItem encode(ManagedWrites<T> managed) {
    if (encoded == null) {
      required = managed.begin(item, onlyNew, values, key);
    }
    OperationBuffers buffers = OperationBuffers.borrow();
    try {
      kept = managed.complete(onlyNew, values, key.key(), buffers);
    } finally {
      buffers.release();
    }
    return managed.encode(item, values, key.key(), writer);
  }

  @Override
  public boolean isOutrun(CancellationReason reason) {
    return reason.code().equals(CancellationReason.CONDITIONAL_CHECK_FAILED)
        && kept.isChanged(reason.item());
  }

  @Override
  public void requireRepeatable() {
    ManagedWrites<T> managed = table.managed();
    if (managed != null) {
      new RepeatableWrites<>(managed.schema()).requirePut(item, onlyNew);
    }
  }

  @Override
  public void report(WrittenItems written) {
    EncodedItem stored = encoded;
    if (stored == null) {
      throw new IllegalStateException("The transaction was not sent");
    }
    written.add(table, item, table.stored(item, key.key(), stored));
  }
}
