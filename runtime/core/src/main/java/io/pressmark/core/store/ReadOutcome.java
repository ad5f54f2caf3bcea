package io.pressmark.core.store;

import io.pressmark.core.expression.ProjectionExpression;
import io.pressmark.core.expression.evaluate.Projector;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.NameBinding;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one item is to be read, and what that cost. A reusable buffer; not thread-safe.
 *
 * <p>The caller calls {@link #ask} before the operation; the engine fills the rest.
 */
public final class ReadOutcome {
  private ReadConsistency consistency = ReadConsistency.DEFAULT;
  private @Nullable ProjectionExpression projection;
  private double readUnits;
  private int itemSize;

  /** Made for the first read that returns only some attributes. */
  private @Nullable ItemProjector projector;

  /** Clears the last report and says how new the read of the whole item has to be. */
  public ReadOutcome ask(ReadConsistency required) {
    return ask(required, null);
  }

  /**
   * Clears the last report and says how new the read has to be and what it returns.
   *
   * @param named the attributes that are returned (DynamoDB's ProjectionExpression), or null for
   *     all; they change nothing about what the read costs
   */
  public ReadOutcome ask(ReadConsistency required, @Nullable ProjectionExpression named) {
    consistency = required;
    projection = named;
    readUnits = 0;
    itemSize = 0;
    return this;
  }

  /** How new the read has to be. */
  public ReadConsistency consistency() {
    return consistency;
  }

  /** What the read returns; null for the whole item. */
  public @Nullable ProjectionExpression projection() {
    return projection;
  }

  /**
   * For the engine: leaves of the item that was found what is to be returned of it. The arguments
   * are those of {@link ItemProjector#project}.
   */
  public void project(NameBinding names, TableDefinition table, EncodedKey key, EncodedItem item) {
    if (projection != null) {
      if (projector == null) {
        projector = new ItemProjector();
      }
      projector.project(projection, names, table, key, item);
    }
  }

  /**
   * For the engine: tells what the read cost.
   *
   * @param size DynamoDB's size of the whole item, 0 if there was none
   */
  public void report(double units, int size) {
    readUnits = units;
    itemSize = size;
  }

  /** What the read cost, in DynamoDB's read units; 0 if it was not carried out. */
  public double readUnits() {
    return readUnits;
  }

  /** DynamoDB's size of the whole item, whatever of it was returned; 0 if there was none. */
  public int itemSize() {
    return itemSize;
  }

  /**
   * The attributes that were asked for, of the item that was found.
   *
   * @param item the buffer that the operation filled
   * @param reader bound to the table
   */
  public Map<String, AttributeValue> read(EncodedKey key, EncodedItem item, ItemReader reader) {
    return Projector.readWritten(projection, reader.load(key, item));
  }
}
