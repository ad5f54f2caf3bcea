package io.pressmark.core.store;

import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import org.jspecify.annotations.Nullable;

/**
 * One action of a transaction or a batch that writes, DynamoDB's TransactWriteItem or WriteRequest:
 * a put, an update, a delete or a check of one item. A batch takes puts and deletes only.
 *
 * <p>It refers to the caller's buffers and does not copy them: they must not change until the
 * operation has returned, and no two actions share one. The object itself is immutable.
 */
public final class WriteAction {

  /** What an action does. */
  public enum Kind {
    PUT,
    UPDATE,
    DELETE,
    /** DynamoDB's ConditionCheck: writes nothing, and cancels everything if it is false. */
    CHECK
  }

  private final Kind kind;
  private final StoreTable table;
  private final EncodedKey key;
  private final @Nullable EncodedItem item;
  private final @Nullable UpdateExpression update;
  private final @Nullable ConditionExpression condition;
  private final WriteOutcome outcome;

  private WriteAction(
      Kind kind,
      StoreTable table,
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    this.kind = kind;
    this.table = table;
    this.key = key;
    this.item = item;
    this.update = update;
    this.condition = condition;
    this.outcome = outcome;
  }

  /** Stores {@code item}; the arguments are those of {@link StoreTable#put}. */
  public static WriteAction put(
      StoreTable table,
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    return new WriteAction(Kind.PUT, table, key, item, null, condition, outcome);
  }

  /** Changes some attributes; the arguments are those of {@link StoreTable#update}. */
  public static WriteAction update(
      StoreTable table,
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    return new WriteAction(Kind.UPDATE, table, key, null, update, condition, outcome);
  }

  /** Deletes the item; the arguments are those of {@link StoreTable#delete}. */
  public static WriteAction delete(
      StoreTable table,
      EncodedKey key,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    return new WriteAction(Kind.DELETE, table, key, null, null, condition, outcome);
  }

  /** Writes nothing; the transaction goes through only if the condition is true of the item. */
  public static WriteAction check(
      StoreTable table, EncodedKey key, ConditionExpression condition, WriteOutcome outcome) {
    return new WriteAction(Kind.CHECK, table, key, null, null, condition, outcome);
  }

  /** The same action on another object for the same table, for stores that wrap others. */
  public WriteAction on(StoreTable other) {
    return new WriteAction(kind, other, key, item, update, condition, outcome);
  }

  public Kind kind() {
    return kind;
  }

  public StoreTable table() {
    return table;
  }

  public EncodedKey key() {
    return key;
  }

  /** The item of a put; null for all others. */
  public @Nullable EncodedItem item() {
    return item;
  }

  /** The update of an update; null for all others. */
  public @Nullable UpdateExpression update() {
    return update;
  }

  /** What the stored item must satisfy, or null; a check has one. */
  public @Nullable ConditionExpression condition() {
    return condition;
  }

  /**
   * Says which images are wanted; filled only when the transaction goes through. Of a batch only
   * what the action consumed is filled.
   */
  public WriteOutcome outcome() {
    return outcome;
  }

  @Override
  public String toString() {
    return "WriteAction["
        + kind
        + " in table "
        + table.definition().name()
        + (condition == null ? "" : " if " + condition)
        + "]";
  }
}
