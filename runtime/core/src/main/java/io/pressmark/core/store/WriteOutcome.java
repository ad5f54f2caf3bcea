package io.pressmark.core.store;

import io.pressmark.core.format.EncodedItem;

/**
 * What a write is asked to report, and its report. A reusable buffer; not thread-safe.
 *
 * <p>The caller calls {@link #ask} before the operation; the engine fills the rest.
 */
public final class WriteOutcome {
  private final EncodedItem oldItem = new EncodedItem();
  private final EncodedItem newItem = new EncodedItem();
  private boolean wantsOld;
  private boolean wantsNew;
  private boolean wantsOldOnFailure;
  private boolean existed;
  private boolean exists;
  private final ConsumedCapacity consumed = new ConsumedCapacity();

  /**
   * Clears the last report and says which images are wanted.
   *
   * @param old the item as it was before (DynamoDB's ALL_OLD)
   * @param changed the item as it is after an update (DynamoDB's ALL_NEW)
   * @param oldOnFailure the item as it was found, inside the exception of a false condition
   *     (DynamoDB's ReturnValuesOnConditionCheckFailure=ALL_OLD)
   */
  public WriteOutcome ask(boolean old, boolean changed, boolean oldOnFailure) {
    wantsOld = old;
    wantsNew = changed;
    wantsOldOnFailure = oldOnFailure;
    existed = false;
    exists = false;
    oldItem.clear();
    newItem.clear();
    consumed.clear();
    return this;
  }

  public boolean wantsOld() {
    return wantsOld;
  }

  public boolean wantsNew() {
    return wantsNew;
  }

  public boolean wantsOldOnFailure() {
    return wantsOldOnFailure;
  }

  /** For the engine: tells whether there was an item before and is one after. */
  public void report(boolean itemExisted, boolean itemExists) {
    existed = itemExisted;
    exists = itemExists;
  }

  /** Whether there was an item before the write. */
  public boolean existed() {
    return existed;
  }

  /** Whether there is an item after the write. */
  public boolean exists() {
    return exists;
  }

  /**
   * What the write cost; also after a false condition, which costs its write. The engine fills it
   * in.
   */
  public ConsumedCapacity consumed() {
    return consumed;
  }

  /**
   * The item before the write; engines may use it as scratch. Meaningful if wanted and it existed.
   */
  public EncodedItem oldItem() {
    return oldItem;
  }

  /**
   * The item after an update; engines may use it as scratch. Meaningful if wanted and it exists.
   */
  public EncodedItem newItem() {
    return newItem;
  }
}
