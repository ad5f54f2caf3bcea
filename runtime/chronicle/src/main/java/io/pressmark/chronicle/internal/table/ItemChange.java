package io.pressmark.chronicle.internal.table;

import io.pressmark.chronicle.internal.item.ItemKey;
import io.pressmark.chronicle.internal.journal.JournalRecord;
import io.pressmark.chronicle.internal.pages.PageReservation;
import io.pressmark.chronicle.internal.state.ChangeLog;
import io.pressmark.chronicle.internal.tree.Change;
import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.statistics.CapacityUnits;
import io.pressmark.core.store.ConsumedCapacity;
import io.pressmark.core.store.WriteOutcome;
import org.jspecify.annotations.Nullable;

/** Put, delete and update of one item, decided and done at once; recorded where that is asked. */
final class ItemChange extends ItemDecision {
  private static final byte[] NOTHING = {};
  private static final int DELETED = -1;

  private boolean exists;

  /** DynamoDB's size of the new item, 0 if there is none. */
  private int newSize;

  // What is to be recorded.
  private @Nullable ChangeLog log;
  private @Nullable EngineTable inTable;
  private @Nullable ItemKey entry;
  private int space;
  private byte[] value = NOTHING;
  private int valueLength;

  /** Made at the first change that is recorded. */
  private @Nullable JournalRecord record;

  /** Not null from the moment that the change is committed until it is applied. */
  private @Nullable PageReservation committed;

  private long number;

  /**
   * Puts {@code item}, or applies {@code update}, or deletes when both are null; reports to {@code
   * outcome}.
   */
  void run(
      ChangeLog changes,
      EngineTable table,
      TablePartition partition,
      ItemKey entryKey,
      EncodedKey key,
      @Nullable EncodedItem item,
      @Nullable UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome) {
    begin(table, partition, entryKey, key, item, update, condition, outcome);
    log = changes;
    inTable = table;
    entry = entryKey;
    space = partition.space();
    number = 0;
    newSize = item == null ? 0 : item.itemSize();
    try {
      partition.entries().write(entryKey.bytes(), 0, entryKey.length(), this);
    } catch (ConditionalCheckFailedException e) {
      partition.use().countRefusedWrite(units());
      tell(outcome.consumed());
      throw e;
    } finally {
      forget();
      log = null;
      inTable = null;
      entry = null;
      value = NOTHING;
    }
    if (number != 0) {
      changes.awaitDurable(number);
    }
    outcome.report(existed(), exists);
    tell(outcome.consumed());
    partition.countWrite(units());
  }

  private void tell(ConsumedCapacity consumed) {
    consumed.clear();
    consumed.addWrite((double) units());
  }

  private long units() {
    return CapacityUnits.ofWrite(oldSize(), newSize);
  }

  @Override
  boolean needsOld() {
    if (inTable != null && inTable.isFollowed()) {
      throw new TableFollowedException();
    }
    return false;
  }

  @Override
  void decideAbsent(Change change) {
    exists = false;
    valueLength = DELETED;
    if (present()) {
      change.addWeight(-oldSize());
      change.delete();
    }
  }

  @Override
  void decidePresent(Change change, int itemSize, byte[] bytes, int length) {
    exists = true;
    newSize = itemSize;
    value = bytes;
    valueLength = length;
    change.addWeight(itemSize - oldSize());
    change.replace(bytes, 0, length);
  }

  @Override
  public void committing(Change change) {
    ChangeLog changes = log;
    if (changes != null && changes.recordsAll()) {
      commit(changes, change);
    }
  }

  private void commit(ChangeLog changes, Change change) {
    PageReservation reservation = changes.reserve(change.prepare(valueLength));
    try {
      JournalRecord filled = fill();
      number = changes.commit(filled);
      committed = reservation;
    } finally {
      if (committed == null) {
        reservation.close();
      }
    }
  }

  private JournalRecord fill() {
    JournalRecord into = record;
    if (into == null) {
      into = new JournalRecord();
      record = into;
    }
    ItemKey of = entry;
    if (of == null) {
      throw new IllegalStateException("no operation is under way");
    }
    into.begin();
    if (valueLength == DELETED) {
      into.delete(space, of.bytes(), 0, of.length());
    } else {
      into.put(space, of.bytes(), 0, of.length(), value, 0, valueLength);
    }
    return into;
  }

  @Override
  public void applied() {
    PageReservation reservation = committed;
    if (reservation != null && log != null && record != null) {
      log.applied(record);
      committed = null;
      reservation.close();
    }
  }

  @Override
  public void failed(Throwable cause) {
    PageReservation reservation = committed;
    if (reservation != null && log != null) {
      log.fail(cause);
      committed = null;
      // The record stays as it is, for the next opening.
      record = null;
      reservation.close();
    }
  }
}
