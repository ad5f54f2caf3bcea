package io.pressmark.core.store;

import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
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
