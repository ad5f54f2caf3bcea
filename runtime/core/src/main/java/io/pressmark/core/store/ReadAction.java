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
  private boolean found;

  private ReadAction(StoreTable table, EncodedKey key, EncodedItem into) {
    this.table = table;
    this.key = key;
    this.into = into;
  }

  /**
   * Reads the item with this key into a buffer; the arguments are those of {@link StoreTable#get}.
   */
  public static ReadAction of(StoreTable table, EncodedKey key, EncodedItem into) {
    return new ReadAction(table, key, into);
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

  /** Whether there was such an item, after the operation has returned. */
  public boolean found() {
    return found;
  }

  /** For the engine: tells whether there was such an item. */
  public void report(boolean itemFound) {
    found = itemFound;
  }

  @Override
  public String toString() {
    return "ReadAction[table " + table.definition().name() + "]";
  }
}
