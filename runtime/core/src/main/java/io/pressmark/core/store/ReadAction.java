package io.pressmark.core.store;

import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;

/**
 * One item that a transaction or a batch reads, and whether it was found.
 *
 * <p>It refers to the caller's buffers and does not copy them: they must not change until the
 * operation has returned, and no two actions share one. Not thread-safe.
 */
public final class ReadAction {
  private final StoreTable table;
  private final EncodedKey key;
  private final EncodedItem into;
  private final ReadConsistency consistency;
  private boolean found;
  private double readUnits;

  private ReadAction(
      StoreTable table, EncodedKey key, EncodedItem into, ReadConsistency consistency) {
    this.table = table;
    this.key = key;
    this.into = into;
    this.consistency = consistency;
  }

  /**
   * Reads the item with this key into a buffer; the arguments are those of {@link StoreTable#get}.
   */
  public static ReadAction of(StoreTable table, EncodedKey key, EncodedItem into) {
    return new ReadAction(table, key, into, ReadConsistency.DEFAULT);
  }

  /** The same read of a batch with another consistency; a transaction asks for none. */
  public ReadAction with(ReadConsistency required) {
    return new ReadAction(table, key, into, required);
  }

  /** The same action on another object for the same table, for stores that wrap others. */
  public ReadAction on(StoreTable other) {
    return new ReadAction(other, key, into, consistency);
  }

  public StoreTable table() {
    return table;
  }

  public EncodedKey key() {
    return key;
  }

  /** Takes the item; undefined unless it was found. */
  public EncodedItem into() {
    return into;
  }

  /** How new the read has to be; without meaning in a transaction. */
  public ReadConsistency consistency() {
    return consistency;
  }

  /** Whether there was such an item, after the operation has returned. */
  public boolean found() {
    return found;
  }

  /** What the read cost, in DynamoDB's read units, after the operation has returned. */
  public double readUnits() {
    return readUnits;
  }

  /** For the engine: tells whether there was such an item, and what the read cost. */
  public void report(boolean itemFound, double units) {
    found = itemFound;
    readUnits = units;
  }

  @Override
  public String toString() {
    return "ReadAction[table " + table.definition().name() + "]";
  }
}
