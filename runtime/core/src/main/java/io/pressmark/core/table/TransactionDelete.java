package io.pressmark.core.table;

import io.pressmark.core.attribute.Condition;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.store.WriteAction;
import org.jspecify.annotations.Nullable;

/**
 * A delete in a transaction.
 *
 * @param condition what the stored item must satisfy, if anything
 */
record TransactionDelete(ItemKey<?> key, @Nullable ConditionExpression condition)
    implements TransactionWrite {

  /** A delete of an object; if it has a version the stored item must have it. */
  static <R> TransactionDelete of(
      TypedTable<R> table, R item, @Nullable ConditionExpression required) {
    ManagedWrites<R> managed = table.managed();
    ConditionExpression version = managed == null ? null : managed.version(managed.versionOf(item));
    return new TransactionDelete(table.keyOf(item), Conditions.both(version, required));
  }

  /** A delete by key that checks no version, which is refused where there is one. */
  static <R> TransactionDelete of(ItemKey<R> key, @Nullable Condition<R> required) {
    ManagedWrites<R> managed = key.table().managed();
    if (managed != null) {
      managed.requireUnversioned(
          "A delete by key", "give the object or its version, or say deleteUnchecked");
    }
    return new TransactionDelete(key, required == null ? null : required.expression());
  }

  /** A delete of an item that must have this version. */
  static TransactionDelete of(ItemKey<?> key, long expectedVersion) {
    return new TransactionDelete(key, key.table().versioned().version(expectedVersion));
  }

  @Override
  public TypedTable<?> table() {
    return key.table();
  }

  @Override
  public WriteAction prepare() {
    return WriteAction.delete(
        key.table().table(), key.encoded(), condition, TransactionWrite.outcome());
  }
}
