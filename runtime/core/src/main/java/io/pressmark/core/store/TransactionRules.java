package io.pressmark.core.store;

import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ScalarKeys;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.expression.evaluate.UpdateApplier;
import io.pressmark.core.format.EncodedItem;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * DynamoDB's rules for the actions of one transaction, for engines: what can be judged before
 * anything is read.
 */
public final class TransactionRules {
  /** The most actions of one transaction. */
  public static final int MAX_ACTIONS = 100;

  /** The most bytes of items in one transaction, by DynamoDB's count: 4 MB. */
  public static final long MAX_BYTES = 4 << 20;

  /** The longest client request token, in characters. */
  public static final int MAX_TOKEN = 36;

  /** How long a client request token is known after its transaction went through. */
  public static final Duration TOKEN_VALIDITY = Duration.ofMinutes(10);

  private TransactionRules() {}

  /**
   * Checks the number of actions, that no two concern one item, that what they put is not too
   * large, that no update changes a key, and that only an update returns more than the old item.
   *
   * @throws ValidationException when a rule is broken
   */
  public static void requireValidWrites(List<WriteAction> actions) {
    requireValidNumber(actions.size());
    Set<ItemId> items = new HashSet<>();
    long bytes = 0;
    for (WriteAction action : actions) {
      requireNew(items.add(ItemId.of(action)));
      ScalarKeys.require(action.condition(), action.table().definition());
      UpdateExpression update = action.update();
      if (update != null) {
        UpdateApplier.requireApplicable(update, action.table().definition());
      } else {
        action.outcome().values().requireOfPutOrDelete();
      }
      EncodedItem item = action.item();
      bytes += item == null ? 0 : item.itemSize();
    }
    requireValidSize(bytes);
  }

  /**
   * Checks the number of actions and that no two concern one item.
   *
   * @throws ValidationException when a rule is broken
   */
  public static void requireValidReads(List<ReadAction> actions) {
    requireValidNumber(actions.size());
    Set<ItemId> items = new HashSet<>();
    for (ReadAction action : actions) {
      requireNew(items.add(ItemId.of(action)));
      ScalarKeys.require(action.projection(), action.table().definition());
    }
  }

  /**
   * Checks the length of a client request token.
   *
   * @throws ValidationException when it is empty or too long
   */
  public static void requireValidToken(String token) {
    if (token.isEmpty() || token.length() > MAX_TOKEN) {
      throw new ValidationException(
          "1 validation error detected: Value '"
              + token
              + "' at 'clientRequestToken' failed to satisfy constraint: Member must have length "
              + (token.isEmpty()
                  ? "greater than or equal to 1"
                  : "less than or equal to " + MAX_TOKEN));
    }
  }

  private static void requireValidNumber(int actions) {
    if (actions < 1 || actions > MAX_ACTIONS) {
      throw new ValidationException(
          "1 validation error detected: Value at 'transactItems' failed to satisfy constraint:"
              + " Member must have length "
              + (actions < 1
                  ? "greater than or equal to 1"
                  : "less than or equal to " + MAX_ACTIONS),
          "; it has " + actions);
    }
  }

  private static void requireNew(boolean isNew) {
    if (!isNew) {
      throw new ValidationException(
          "Transaction request cannot include multiple operations on one item");
    }
  }

  /**
   * Checks the size of all items together. What a put stores counts, what an update leaves, and
   * what a transaction reads; a delete and a check count nothing.
   *
   * @param bytes DynamoDB's sizes of the items, added up
   * @throws ValidationException when it is above {@link #MAX_BYTES}
   */
  public static void requireValidSize(long bytes) {
    if (bytes > MAX_BYTES) {
      throw new ValidationException(
          "Transaction request cannot have more than "
              + MAX_BYTES
              + " bytes of items together; it has "
              + bytes);
    }
  }
}
