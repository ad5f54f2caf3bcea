package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ScalarKeys;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * DynamoDB's rules for BatchGetItem and BatchWriteItem, for engines: what can be judged before
 * anything is read.
 */
public final class BatchRules {
  /** The most puts and deletes of one batch. */
  public static final int MAX_WRITES = 25;

  /** The most keys of one batch. */
  public static final int MAX_READS = 100;

  /**
   * The most bytes of items that one batch reads, by DynamoDB's count: 16 MB. Keys beyond are
   * handed back unprocessed. The items of a batch that writes cannot be as large together.
   */
  public static final long MAX_BYTES = 16 << 20;

  private BatchRules() {}

  /**
   * Checks the number of actions, that each is a put or delete without a condition, and that no two
   * concern one item.
   *
   * @throws ValidationException when a rule is broken
   */
  public static void requireValidWrites(List<WriteAction> actions) {
    requireSome(actions);
    requireAtMost(MAX_WRITES, actions, "BatchWriteItem");
    Set<ItemId> items = new HashSet<>();
    for (WriteAction action : actions) {
      requireUnconditional(action);
      requireNew(items.add(ItemId.of(action)));
    }
  }

  /**
   * Checks the number of actions and that no two concern one item.
   *
   * @throws ValidationException when a rule is broken
   */
  public static void requireValidReads(List<ReadAction> actions) {
    requireSome(actions);
    requireAtMost(MAX_READS, actions, "BatchGetItem");
    Set<ItemId> items = new HashSet<>();
    for (ReadAction action : actions) {
      requireNew(items.add(ItemId.of(action)));
      ScalarKeys.require(action.projection(), action.table().definition());
    }
  }

  private static void requireSome(List<?> actions) {
    if (actions.isEmpty()) {
      throw new ValidationException(
          "1 validation error detected: Value '{}' at 'requestItems' failed to satisfy constraint:"
              + " Member must have length greater than or equal to 1");
    }
  }

  private static void requireAtMost(int most, List<?> actions, String call) {
    if (actions.size() > most) {
      throw new ValidationException(
          "Too many items requested for the " + call + " call",
          "; it has " + actions.size() + ", and at most " + most + " are allowed");
    }
  }

  private static void requireUnconditional(WriteAction action) {
    boolean isPutOrDelete =
        action.kind() == WriteAction.Kind.PUT || action.kind() == WriteAction.Kind.DELETE;
    if (!isPutOrDelete || action.condition() != null) {
      throw new ValidationException(
          "A batch takes puts and deletes without conditions, and was given "
              + action
              + ": use a transaction, or single operations");
    }
  }

  private static void requireNew(boolean isNew) {
    if (!isNew) {
      throw new ValidationException("Provided list of item keys contains duplicates");
    }
  }
}
