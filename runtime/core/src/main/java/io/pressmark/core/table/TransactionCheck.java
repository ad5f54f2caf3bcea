package io.pressmark.core.table;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.WriteAction;

/**
 * A check of an item that the transaction does not write.
 *
 * @param condition what the item must satisfy
 */
record TransactionCheck(ItemKey<?> key, ConditionExpression condition) implements TransactionWrite {
  @Override
  public TypedTable<?> table() {
    return key.table();
  }

  @Override
  public WriteAction prepare() {
    return WriteAction.check(
        key.table().table(), key.encoded(), condition, TransactionWrite.outcome());
  }
}
