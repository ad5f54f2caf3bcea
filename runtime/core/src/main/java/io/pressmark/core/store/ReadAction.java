package io.pressmark.core.store;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
  private final @Nullable ProjectionExpression projection;
  private boolean found;
  private double readUnits;
  private int itemSize;

  private ReadAction(
      StoreTable table,
      EncodedKey key,
      EncodedItem into,
      ReadConsistency consistency,
      @Nullable ProjectionExpression projection) {
    this.table = table;
    this.key = key;
    this.into = into;
    this.consistency = consistency;
    this.projection = projection;
  }

  /**
   * Reads the item with this key into a buffer; the arguments are those of {@link StoreTable#get}.
   */
  public static ReadAction of(StoreTable table, EncodedKey key, EncodedItem into) {
    return new ReadAction(table, key, into, ReadConsistency.DEFAULT, null);
  }

  /** The same read of a batch with another consistency; a transaction asks for none. */
  public ReadAction with(ReadConsistency required) {
    return new ReadAction(table, key, into, required, projection);
  }

  /**
   * The same read that returns only some attributes (DynamoDB's ProjectionExpression).
   *
   * @param named null for all of them; they change nothing about what the read costs
   */
  public ReadAction returning(@Nullable ProjectionExpression named) {
    return new ReadAction(table, key, into, consistency, named);
  }

  /** The same action on another object for the same table, for stores that wrap others. */
  public ReadAction on(StoreTable other) {
    return new ReadAction(other, key, into, consistency, projection);
  }

  public StoreTable table() {
    return table;
  }

  public EncodedKey key() {
    return key;
  }

  /** Takes what is returned of the item; undefined unless it was found. */
  public EncodedItem into() {
    return into;
  }

  /** How new the read has to be; without meaning in a transaction. */
  public ReadConsistency consistency() {
    return consistency;
  }

  /** What the read returns; null for the whole item. */
  public @Nullable ProjectionExpression projection() {
    return projection;
  }

  /**
   * The attributes that were asked for, of the item that was found.
   *
   * @param reader bound to the table
   */
  public Map<String, AttributeValue> read(ItemReader reader) {
    return Projector.readWritten(projection, reader.load(key, into));
  }

  /** Whether there was such an item, after the operation has returned. */
  public boolean found() {
    return found;
  }

  /** What the read cost, in DynamoDB's read units, after the operation has returned. */
  public double readUnits() {
    return readUnits;
  }

  /** DynamoDB's size of the whole item, whatever of it was returned; 0 if there was none. */
  public int itemSize() {
    return itemSize;
  }

  /**
   * For the engine: tells whether there was such an item, and what the read cost.
   *
   * @param size DynamoDB's size of the whole item, 0 if there was none
   */
  public void report(boolean itemFound, double units, int size) {
    found = itemFound;
    readUnits = units;
    itemSize = size;
  }

  @Override
  public String toString() {
    return "ReadAction[table " + table.definition().name() + "]";
  }
}
