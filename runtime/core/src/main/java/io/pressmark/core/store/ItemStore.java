package io.pressmark.core.store;

import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import java.util.List;

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
   * Deletes a table with all its items. Operations on it that are under way may still finish.
   *
   * @throws ResourceNotFoundException when there is none
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
   * @throws TransactionCanceledException when a condition is false, or an update cannot be applied
   *     to its item or makes it too large; it has a reason for each action, in order
   * @throws ValidationException when there are too few, too many or too large actions, two for one
   *     item, one that changes a key, or one for a table of another store
   * @throws ResourceNotFoundException when a table was deleted
   * @throws StoreFullException when there is no room
   */
  void transactWrite(List<WriteAction> actions);

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
   * @throws ResourceNotFoundException when a table was deleted
   */
  void transactGet(List<ReadAction> actions);

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
