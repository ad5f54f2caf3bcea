package io.pressmark.core.store;

import io.pressmark.core.error.ConditionalCheckFailedException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.expression.ConditionExpression;
import io.pressmark.core.expression.UpdateExpression;
import io.pressmark.core.format.EncodedItem;
import io.pressmark.core.format.EncodedKey;
import io.pressmark.core.format.NameDictionary;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.TableStatistics;
import io.pressmark.core.stream.StoreStream;
import org.jspecify.annotations.Nullable;

/**
 * One table of an {@link ItemStore}. Keys and items come and go in encoded form, in buffers that
 * belong to the caller: an engine reads an argument buffer only during the call and keeps none of
 * them.
 *
 * <p>Thread-safe; the buffers of one call must not be shared with another thread meanwhile. Each
 * operation is atomic for its item: others see all of a change or nothing. An operation that throws
 * has written nothing, {@link io.pressmark.core.error.StoreIoException} apart, after which the
 * store must be opened again.
 */
public interface StoreTable {

  TableDefinition definition();

  /** The ids of attribute names in this table's items. */
  NameDictionary names();

  /**
   * DynamoDB's GetItem: fills {@code into} with the item and returns true, or returns false when
   * there is none.
   *
   * @param outcome says how new the read has to be, and receives what it cost
   * @throws ProvisionedThroughputExceededException when the table has a throughput and it is used
   *     up; so do the other operations
   */
  boolean get(EncodedKey key, EncodedItem into, ReadOutcome outcome);

  /**
   * DynamoDB's PutItem: stores {@code item}, in place of any with this key.
   *
   * @param item the encoded item with its final size in the header; the caller has checked the
   *     limits
   * @param condition what the stored item must satisfy, or null
   * @param outcome says which images are wanted and receives the result
   * @throws ConditionalCheckFailedException when the condition is false
   * @throws StoreFullException when there is no room
   */
  void put(
      EncodedKey key,
      EncodedItem item,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome);

  /**
   * DynamoDB's DeleteItem. Deleting an item that does not exist is no error.
   *
   * @throws ConditionalCheckFailedException when the condition is false
   */
  void delete(EncodedKey key, @Nullable ConditionExpression condition, WriteOutcome outcome);

  /**
   * DynamoDB's UpdateItem: changes the attributes that {@code update} names and no other, and
   * creates the item when there is none and the update sets anything or is {@link
   * UpdateExpression#none}.
   *
   * @throws ConditionalCheckFailedException when the condition is false
   * @throws ValidationException when the update cannot be applied to the item, or makes it too
   *     large
   */
  void update(
      EncodedKey key,
      UpdateExpression update,
      @Nullable ConditionExpression condition,
      WriteOutcome outcome);

  /**
   * DynamoDB's Query: fills {@code into} with one page of an item collection. The request's start
   * key may be the last evaluated key that {@code into} still holds from the page before.
   */
  void query(QueryRequest request, ItemBatch into);

  /**
   * DynamoDB's Scan: fills {@code into} with one page of the table, in no order to rely on. The
   * request's start key may be the last evaluated key that {@code into} still holds.
   */
  void scan(ScanRequest request, ItemBatch into);

  /**
   * The secondary index of that name.
   *
   * @throws io.pressmark.core.error.ValidationException when the table has none
   */
  StoreIndex index(String name);

  /**
   * The table's change stream.
   *
   * @throws io.pressmark.core.error.ResourceNotFoundException when it is switched off
   */
  StoreStream stream();

  /** The number of items. */
  long count();

  /** The table's statistics at this moment. */
  TableStatistics statistics();
}
