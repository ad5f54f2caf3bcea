package io.pressmark.core.store;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A store of items in DynamoDB's data model: the one seam between the mapper and its engines.
 *
 * <p>Its operations, rules and errors are DynamoDB's. Application code opens a store through {@link
 * io.pressmark.core.Database} and works with generated repositories; this interface is for engines
 * and for what serves or tests them. Every engine passes the contract suite of the test kit.
 *
 * <p>Thread-safe. After {@link #close()} every operation, on the store or on a table of it, throws
 * {@link io.pressmark.core.error.StoreClosedException}.
 */
public interface ItemStore extends AutoCloseable {

  /**
   * Creates a table and returns it, ready for use.
   *
   * @throws ResourceInUseException when a table of that name exists
   */
  StoreTable createTable(TableDefinition definition);

  /**
   * The table of that name.
   *
   * @throws ResourceNotFoundException when there is none
   */
  StoreTable table(String name);

  /** The names of all tables, in the order of their UTF-8 bytes. */
  List<String> tableNames();

  /**
   * What is to be said of a table at this moment (DynamoDB's DescribeTable).
   *
   * @throws ResourceNotFoundException when there is none
   */
  TableDescription describe(String table);

  /**
   * Deletes a table with all its items. Operations on it that are under way may still finish.
   *
   * @throws ResourceNotFoundException when there is none
   * @throws ValidationException when it is protected against deletion
   */
  void deleteTable(String name);

  /**
   * Adds a global secondary index to a table that is in use, and fills it (DynamoDB's UpdateTable).
   * Writes that begin after the call has begun maintain it; it can be read when the call has
   * returned. As in DynamoDB, an item whose attribute cannot be a key of it has no entry. If the
   * process dies meanwhile, or the listener throws, filling goes on when the store is opened again,
   * and the index can be read when that is done.
   *
   * @param listener told how many items of how many are looked at; may throw to stop
   * @throws ResourceNotFoundException when there is no such table
   * @throws ResourceInUseException when the table has an index of that name
   * @throws ValidationException when the index is local, which are made with their tables, or there
   *     are 20 global ones
   */
  StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener);

  /**
   * Removes a global secondary index (DynamoDB's UpdateTable). Reads of it that are under way may
   * still finish.
   *
   * @throws ResourceNotFoundException when there is no such table or index
   * @throws ValidationException when it is a local one, which stay as long as their tables
   */
  void removeIndex(String table, String index);

  /**
   * Says which attribute tells when the items of a table expire, or that none does (DynamoDB's
   * UpdateTimeToLive). It takes effect at once, for all items that are there.
   *
   * @param attribute a top-level attribute; empty to end expiry. What has expired and is not
   *     deleted yet is there again then.
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when expiry is as it is asked to be, or depends on another
   *     attribute: it has to be ended first
   */
  void updateTimeToLive(String table, Optional<String> attribute);

  /**
   * Says how much may be read from and written to a table per second, or that it is any amount, as
   * for a new table (DynamoDB's UpdateTable). It takes effect at once, with one second's units to
   * use.
   *
   * <p>An operation is let in as long as any units are left, and then takes what it costs, which
   * may leave a debt to be waited for, so that a large item can be written to a small table. One
   * that is not let in throws {@link ProvisionedThroughputExceededException}, and nothing is done.
   * Batches hand back what is not let in; transactions are cancelled.
   *
   * @param throughput empty to end the limit
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when it is as it is asked to be
   */
  void updateThroughput(String table, Optional<ProvisionedThroughput> throughput);

  /**
   * The same for a global index. A write that would change its entries when nothing is left for
   * them is not let in, and nothing of it is done.
   *
   * @throws ResourceNotFoundException when there is no such table or index
   * @throws ValidationException when it is as it is asked to be, or the index is local: it uses the
   *     throughput of its table
   */
  void updateThroughput(String table, String index, Optional<ProvisionedThroughput> throughput);

  /**
   * Protects a table against {@link #deleteTable}, or ends that; a new table is not protected
   * (DynamoDB's UpdateTable). To ask for what is so already changes nothing.
   *
   * @throws ResourceNotFoundException when there is no such table
   */
  void updateDeletionProtection(String table, boolean isProtected);

  /**
   * The tags of a table, values by their keys, in the order of the keys; a new table has none
   * (DynamoDB's ListTagsOfResource). They say whatever users like to note, and change nothing.
   *
   * @throws ResourceNotFoundException when there is no such table
   */
  Map<String, String> tags(String table);

  /**
   * Adds tags to a table, and gives those it has already other values (DynamoDB's TagResource). It
   * takes effect at once, for all or none.
   *
   * @param tags one or more; keys of 1 to 128 characters that do not begin with {@code aws:}, and
   *     values of at most 256. Both have letters, digits, spaces and {@code _ . : / = + - @}
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when a tag is not allowed, or the table would have more than 50
   */
  void tag(String table, Map<String, String> tags);

  /**
   * Takes tags from a table (DynamoDB's UntagResource). Keys that it does not have do no harm.
   *
   * @param keys 1 to 50
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when a key is none, or there are too many or too few
   */
  void untag(String table, Collection<String> keys);

  /**
   * Looks through all tables that have a time to live once and deletes what has expired, in the
   * thread of the caller; an embedded store also does it by itself, {@link TimeToLiveOptions}.
   * Items that are written meanwhile may be met or not. What a change stream says of these
   * deletions is marked as the store's own.
   *
   * @return how many items were deleted; 0 in a store that leaves it to a service
   */
  long deleteExpiredItems();

  /**
   * Switches the change stream of a table on or off (DynamoDB's UpdateTable). Writes that begin
   * after the call has returned are recorded, or are not. A stream that is switched off is gone
   * with its records; one that is switched on again is another one.
   *
   * @param view what the records carry; empty to switch the stream off
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when it is on or off already
   */
  void updateStream(String table, Optional<StreamView> view);

  /**
   * Throws away the records of all change streams that are older than they are kept, or more, in
   * the thread of the caller; an embedded store also does it by itself, {@link StreamOptions}.
   *
   * @return how many records went; 0 in a store that leaves it to a service
   */
  long trimStreams();

  /**
   * DynamoDB's TransactWriteItems: carries out all actions, in any tables of this store, or none.
   *
   * <p>Nobody sees a part of it: it is serializable against every other operation, queries and
   * scans included as far as a single item goes, and it survives entirely or not at all. Every
   * condition is judged against the items as they were before the transaction. The outcomes of the
   * actions are filled as by the operations on one item.
   *
   * <p>This method never fails for a conflict with another transaction: it waits for it.
   *
   * @param actions 1 to 100, no two for one item; the items that are put, and the updated ones as
   *     they are afterwards, have at most 4 MB together, by DynamoDB's count
   * @throws TransactionCanceledException when a condition is false, an update cannot be applied to
   *     its item or makes it too large, or the throughput of a table or index is used up; it has a
   *     reason for each action, in order
   * @throws ValidationException when there are too few, too many or too large actions, two for one
   *     item, one that changes a key, or one for a table of another store
   * @throws ResourceNotFoundException when a table was deleted
   * @throws StoreFullException when there is no room
   */
  void transactWrite(List<WriteAction> actions);

  /**
   * The same, once: a transaction that is sent again with its token, because its sender does not
   * know whether it went through, is a no-op and succeeds if it did. DynamoDB's ClientRequestToken.
   *
   * <p>A token is known for 10 minutes after its transaction went through, by the clock of the
   * store, and survives as what the transaction did survives; one whose transaction was cancelled
   * or refused is free again. Where a transaction with the token is under way, this call waits for
   * its end. The outcomes of a transaction that is not carried out again are not filled.
   *
   * @param clientRequestToken 1 to 36 characters
   * @throws IdempotentParameterMismatchException when another transaction went through with the
   *     token: other actions, in another order, with other keys, items or expressions
   */
  void transactWrite(List<WriteAction> actions, String clientRequestToken);

  /**
   * DynamoDB's TransactGetItems: reads items of any tables of this store as they all were at one
   * moment, between any two transactions and any two other writes.
   *
   * <p>This method never fails for a conflict with a write: where writes are in the way again and
   * again it holds them up and reads.
   *
   * @param actions 1 to 100, no two for one item; each is told whether its item was found
   * @throws ValidationException when there are too few or too many actions, two for one item, or
   *     one for a table of another store, or when the items have more than 4 MB together
   * @throws TransactionCanceledException when the throughput of a table is used up
   * @throws ResourceNotFoundException when a table was deleted
   */
  void transactGet(List<ReadAction> actions);

  /**
   * DynamoDB's BatchWriteItem: puts and deletes items of any tables of this store. Each is done or
   * not by itself; together they are no transaction.
   *
   * @param actions 1 to 25 puts and deletes without conditions, no two for one item. Of their
   *     outcomes only what was consumed is filled: DynamoDB's tells nothing of the items that were
   *     there
   * @return those of the given actions that were not carried out, because the store is asked for
   *     too much at once; they can be sent again after a pause. The embedded store carries out what
   *     the throughput of the tables lets in
   * @throws ValidationException when there are too few or too many actions, two for one item, one
   *     that is no plain put or delete, or one for a table of another store; nothing is written
   * @throws ResourceNotFoundException when a table was deleted; nothing is written unless it was
   *     deleted meanwhile
   * @throws ProvisionedThroughputExceededException when none could be carried out
   * @throws StoreFullException when there is no room; some may be written
   */
  List<WriteAction> batchWrite(List<WriteAction> actions);

  /**
   * DynamoDB's BatchGetItem: reads items of any tables of this store, each as it is at some moment.
   *
   * @param actions 1 to 100, no two for one item; each that was carried out is told whether its
   *     item was found
   * @return those of the given actions that were not carried out, and can be sent again: because
   *     the items would have more than 16 MB together, or because the store is asked for too much
   *     at once. At least one is carried out
   * @throws ValidationException when there are too few or too many actions, two for one item, or
   *     one for a table of another store
   * @throws ResourceNotFoundException when a table was deleted
   * @throws ProvisionedThroughputExceededException when none could be carried out
   */
  List<ReadAction> batchGet(List<ReadAction> actions);

  /** Whether a repository may create its missing table on first use; DynamoDB itself answers no. */
  boolean createsMissingTables();

  /** The store's statistics at this moment. */
  StoreStatistics statistics();

  /**
   * Waits for operations that are under way, then releases everything. Closing twice does nothing.
   */
  @Override
  void close();
}
