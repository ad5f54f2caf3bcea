package io.pressmark.core.store;

import io.pressmark.core.format.AttributeMaps;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.ItemReader;
import io.pressmark.core.value.AttributeValue;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a write is asked to return, and its report. A reusable buffer; not thread-safe.
 *
 * <p>The caller calls {@link #ask} before the operation; the engine fills the rest.
 */
public final class WriteOutcome {
  private final EncodedItem oldItem = new EncodedItem();
  private final EncodedItem image = new EncodedItem();
  private ReturnValues values = ReturnValues.NONE;
  private ReturnValues onFailure = ReturnValues.NONE;
  private boolean existed;
  private boolean exists;
  private final ConsumedCapacity consumed = new ConsumedCapacity();
  private boolean asksCollectionMetrics;
  private @Nullable ItemCollectionMetrics collectionMetrics;

  /**
   * Clears the last report and says what is to be returned.
   *
   * @param returned of a write that goes through; of a put or a delete {@link ReturnValues#NONE} or
   *     {@link ReturnValues#ALL_OLD}, anything else makes it a {@code ValidationException}
   * @param returnedOnFailure whether the exception of a false condition carries the item as it was
   *     found: {@link ReturnValues#ALL_OLD} or {@link ReturnValues#NONE} (DynamoDB's
   *     ReturnValuesOnConditionCheckFailure)
   * @throws io.pressmark.core.error.ValidationException when {@code returnedOnFailure} is another
   */
  public WriteOutcome ask(ReturnValues returned, ReturnValues returnedOnFailure) {
    returnedOnFailure.requireOnFailure();
    values = returned;
    onFailure = returnedOnFailure;
    existed = false;
    exists = false;
    oldItem.clear();
    image.clear();
    consumed.clear();
    asksCollectionMetrics = false;
    collectionMetrics = null;
    return this;
  }

  /**
   * Asks, after {@link #ask}, how large the item collection is after the write (DynamoDB's
   * ReturnItemCollectionMetrics=SIZE).
   */
  public WriteOutcome askCollectionMetrics() {
    asksCollectionMetrics = true;
    return this;
  }

  /** Whether the size of the item collection is to be told. */
  public boolean asksCollectionMetrics() {
    return asksCollectionMetrics;
  }

  /** For the engine: tells the size of the item collection. */
  public void reportCollection(ItemCollectionMetrics metrics) {
    collectionMetrics = metrics;
  }

  /**
   * The size of the item collection after the write; empty if it was not asked for, or the table
   * has no local index, or nothing was written.
   */
  public Optional<ItemCollectionMetrics> collectionMetrics() {
    return Optional.ofNullable(collectionMetrics);
  }

  /** What is to be returned of a write that goes through. */
  public ReturnValues values() {
    return values;
  }

  /** What the exception of a false condition is to carry. */
  public ReturnValues onFailure() {
    return onFailure;
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

  /** For the engine: room for the item as it was before, whether or not that is returned. */
  public EncodedItem oldItem() {
    return oldItem;
  }

  /**
   * What is returned of the item, meaningful if {@link #hasReturned}; an engine fills it. With
   * {@link ReturnValues#ALL_OLD} it is {@link #oldItem}.
   */
  public EncodedItem returned() {
    return values == ReturnValues.ALL_OLD ? oldItem : image;
  }

  /** Whether something was asked for and the item that it is of was there. */
  public boolean hasReturned() {
    return values != ReturnValues.NONE && (values.isOld() ? existed : exists);
  }

  /**
   * The attributes that the write returns (DynamoDB's Attributes). With {@link
   * ReturnValues#UPDATED_OLD} and {@link ReturnValues#UPDATED_NEW} there are none of the key among
   * them, and there may be none at all. To be called if {@link #hasReturned}.
   *
   * @param reader bound to the table
   */
  public Map<String, AttributeValue> read(EncodedKey key, ItemReader reader) {
    reader.load(key, returned());
    return values.isUpdated() ? AttributeMaps.readWithoutKey(reader) : AttributeMaps.read(reader);
  }
}
