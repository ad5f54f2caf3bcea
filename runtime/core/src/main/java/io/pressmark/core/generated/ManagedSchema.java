package io.pressmark.core.generated;

import io.pressmark.core.format.ItemReader;
import io.pressmark.core.format.ItemWriter;
import io.pressmark.core.format.KeyWriter;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;

/**
 * How a class maps to items some of whose attributes the store fills in: versions, counters, times,
 * ids. {@link #write} leaves these out; the store collects what the object and the stored item
 * have, works out the new values, and has them written by {@link #writeManaged}.
 *
 * @param <T> the mapped class
 */
public abstract class ManagedSchema<T> extends ItemSchema<T> {
  private final ManagedAttributes managed;

  /**
   * @param generatedFor the version of the interface this code was generated for
   * @param attributeNames every attribute name, nested ones included; the position is the ordinal
   */
  protected ManagedSchema(
      int generatedFor,
      Class<T> type,
      TableDefinition definition,
      ManagedAttributes managed,
      String... attributeNames) {
    super(generatedFor, type, definition, attributeNames);
    this.managed = managed;
  }

  /** Which attributes are managed. */
  public final ManagedAttributes managed() {
    return managed;
  }

  /** Notes the managed values that an object brings; a null number is 0. */
  public abstract void collect(T item, ManagedValues into);

  /** Notes the managed values of a stored item; the reader is at its start. */
  public abstract void collect(ItemReader stored, ManagedValues into);

  /**
   * Notes the managed values of a stored item, and says which item it was when that fails.
   *
   * @throws io.pressmark.core.error.ItemMappingException when a value does not fit the class
   */
  public final void collectStored(ItemReader stored, ManagedValues into) {
    try {
      collect(stored, into);
    } catch (RuntimeException e) {
      throw TypedReads.failure(this, stored, e);
    }
  }

  /** Writes the managed attributes, names and values, but an id that is part of the key. */
  public abstract void writeManaged(ManagedValues values, ItemWriter writer);

  /** Writes the key of an object whose id, if that is part of the key, is among the values. */
  public void writeKey(T item, ManagedValues values, KeyWriter key) {
    writeKey(item, key);
  }

  @Override
  void writeGiven(T item, ItemWriter writer) {
    ManagedValues given = new ManagedValues();
    collect(item, given);
    writeManaged(given, writer);
  }

  /** Managed values in their stored forms, by attribute name: literals in expressions. */
  public final Map<String, AttributeValue> encodeManaged(ManagedValues values) {
    return encodeAttributes(writer -> writeManaged(values, writer));
  }
}
