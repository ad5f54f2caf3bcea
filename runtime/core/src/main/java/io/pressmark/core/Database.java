package io.pressmark.core;

import io.pressmark.core.error.IdempotentParameterMismatchException;
import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.core.error.TransactionCanceledException;
import io.pressmark.core.error.UnprocessedItemsException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.generated.ItemSchema;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.StoreOptions;
import io.pressmark.core.store.StoreProvider;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.table.FoundItems;
import io.pressmark.core.table.ReadBatch;
import io.pressmark.core.table.ReadTransaction;
import io.pressmark.core.table.TypedTable;
import io.pressmark.core.table.WriteBatch;
import io.pressmark.core.table.WriteTransaction;
import io.pressmark.core.table.WrittenItems;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;

/**
 * An open store of items, and the start of everything: generated repositories are made with one.
 *
 * <pre>{@code
 * try (Database db = Database.open(Path.of("data"))) {
 *   OrderRepository orders = new OrderRepository(db);
 *   orders.put(order);
 * }
 * }</pre>
 *
 * <p>Thread-safe, as are the repositories; one database serves the whole application. Closing it
 * waits for operations that are under way; later calls, on it and on its repositories, throw {@link
 * StoreClosedException}.
 */
public final class Database implements AutoCloseable {
  private final ItemStore store;

  private Database(ItemStore store) {
    this.store = store;
  }

  /**
   * Opens the embedded store in {@code directory}, with defaults; a directory that does not exist,
   * or is empty, becomes a new store.
   *
   * @throws StoreLockedException when another process, or another database of this one, has it open
   * @throws StoreCorruptException when its files are damaged
   */
  public static Database open(Path directory) {
    return open(directory, StoreOptions.defaults());
  }

  /** Opens the embedded store in {@code directory}. */
  public static Database open(Path directory, StoreOptions options) {
    return new Database(provider().open(directory, options));
  }

  /** Opens a fresh embedded store in memory, off the heap, which is gone when it is closed. */
  public static Database inMemory() {
    return inMemory(StoreOptions.defaults());
  }

  /** Opens a fresh embedded store in memory, off the heap, which is gone when it is closed. */
  public static Database inMemory(StoreOptions options) {
    return new Database(provider().openInMemory(options));
  }

  /** A database over a store that is open already; closing the database closes the store. */
  public static Database over(ItemStore store) {
    return new Database(store);
  }

  private static StoreProvider provider() {
    Iterator<StoreProvider> providers =
        ServiceLoader.load(StoreProvider.class, Database.class.getClassLoader()).iterator();
    if (!providers.hasNext()) {
      throw new IllegalStateException(
          "No embedded store is on the class path or module path: add the artifact"
              + " io.pressmark:pressmark-chronicle");
    }
    return providers.next();
  }

  /**
   * The table of a mapped class, for its generated repository. An embedded store creates a missing
   * table; an existing one must have the declared key.
   *
   * <p>Indexes that the class declares and an existing table lacks are added only if the options
   * say so; without them everything but the indexes can be used.
   *
   * @throws ValidationException when the table exists with another key, or an index of it does
   * @throws ResourceNotFoundException when the table is missing in a store that does not create
   *     tables on first use
   */
  public <T> TypedTable<T> table(ItemSchema<T> schema, TableOptions options) {
    TableDefinition declared = schema.definition();
    TableDefinition definition = options.name().map(declared::withName).orElse(declared);
    StoreTable table = openOrCreate(definition);
    if (!table.definition().hasSameKey(definition)) {
      throw new ValidationException(
          "Table '"
              + definition.name()
              + "' exists with the key "
              + table.definition().describeKey()
              + ", and "
              + schema.type().getName()
              + " declares "
              + definition.describeKey()
              + ". A table's key never changes: use another table name, or copy the items into a new"
              + " table");
    }
    requireSameIndexes(table.definition(), definition);
    options.addingIndexes().ifPresent(listener -> addIndexes(table, definition, listener));
    return new TypedTable<>(
        store,
        table,
        schema,
        options.clock(),
        options.ids(),
        options.batchRetry(),
        options.readConsistency(),
        options.capacityListener());
  }

  private static void requireSameIndexes(TableDefinition stored, TableDefinition declared) {
    for (IndexDefinition index : declared.indexes()) {
      Optional<IndexDefinition> other = stored.index(index.name());
      if (other.isPresent() && !other.get().equals(index)) {
        throw new ValidationException(
            "Index '"
                + index.name()
                + "' of table '"
                + stored.name()
                + "' exists with another key or projection: "
                + other.get()
                + ", and is declared as "
                + index
                + ". Declare it under another name and let it be added, or remove the old one first");
      }
    }
  }

  private void addIndexes(StoreTable table, TableDefinition declared, ProgressListener listener) {
    for (IndexDefinition index : declared.indexes()) {
      if (table.definition().index(index.name()).isEmpty() && index.kind() == IndexKind.GLOBAL) {
        store.addIndex(declared.name(), index, listener);
      }
    }
  }

  /**
   * Removes a global secondary index of a table.
   *
   * @throws ResourceNotFoundException when there is no such table or index
   * @throws ValidationException when it is a local one, which stay as long as their tables
   */
  public void removeIndex(String table, String index) {
    store.removeIndex(table, index);
  }

  private StoreTable openOrCreate(TableDefinition definition) {
    try {
      return store.table(definition.name());
    } catch (ResourceNotFoundException missing) {
      if (!store.createsMissingTables()) {
        throw missing;
      }
      return create(definition);
    }
  }

  private StoreTable create(TableDefinition definition) {
    try {
      return store.createTable(definition);
    } catch (ResourceInUseException e) {
      // Another thread was faster.
      return store.table(definition.name());
    }
  }

  /**
   * Carries out actions on items of any repositories of this database, all or none (DynamoDB's
   * TransactWriteItems):
   *
   * <pre>{@code
   * WrittenItems written =
   *     db.transactWrite(
   *         tx ->
   *             tx.put(orders, order)
   *                 .update(stock.update(productId).with(COUNT.add(-1)).when(COUNT.gt(0)))
   *                 .check(customers.key(customerId), ACTIVE.eq(true)));
   * Order saved = written.stored(orders, order);
   * }</pre>
   *
   * <p>Nobody sees a part of it. On the embedded store it waits for other writes of these items and
   * never fails because of them; DynamoDB may cancel it with {@code TransactionConflict}.
   *
   * @param content adds 1 to 100 actions, each on another item, with at most 4 MB of items together
   * @return what is stored for the objects that were put
   * @throws TransactionCanceledException when a condition is false, or an action does not fit the
   *     item it found; it has a reason for each action, in order, with the item that was found
   * @throws ValidationException when the actions break a rule; nothing is written
   * @throws IdempotentParameterMismatchException when another transaction went through with the
   *     client request token
   */
  public WrittenItems transactWrite(Consumer<? super WriteTransaction> content) {
    return WriteTransaction.run(store, content);
  }

  /**
   * Reads items of any repositories of this database as they all were at one moment (DynamoDB's
   * TransactGetItems).
   *
   * @param content adds 1 to 100 keys, each once; their items have at most 4 MB together
   * @throws ValidationException when the keys break a rule
   */
  public FoundItems transactGet(Consumer<? super ReadTransaction> content) {
    return ReadTransaction.run(store, content);
  }

  /**
   * Puts and deletes any number of items of any repositories of this database, as if one after the
   * other, in requests of as many as the store takes at once (DynamoDB's BatchWriteItem). They are
   * no transaction: others see each of them when it is done.
   *
   * <p>An item that cannot be stored ends the batch with an exception; what was added before it is
   * done.
   *
   * @return what is stored for the objects that were put
   * @throws UnprocessedItemsException when the store did not take all of it, repeated as {@link
   *     WriteBatch#retrying} says, or the thread was interrupted between two attempts; it says what
   *     is left
   * @throws ValidationException when an item breaks a rule, or its class has a version
   */
  public WrittenItems batchWrite(Consumer<? super WriteBatch> content) {
    return WriteBatch.run(store, content);
  }

  /**
   * Reads any number of items of any repositories of this database, each as it is at some moment,
   * in requests of as many as the store takes at once (DynamoDB's BatchGetItem, strongly
   * consistent). What could not be read, repeated as {@link ReadBatch#retrying} says, is told by
   * the result.
   */
  public FoundItems batchGet(Consumer<? super ReadBatch> content) {
    return ReadBatch.run(store, content);
  }

  /** The names of all tables, in the order of their UTF-8 bytes. */
  public List<String> tableNames() {
    return store.tableNames();
  }

  /**
   * What is to be said of a table at this moment: its definition, status, size, indexes and
   * throughput.
   *
   * @throws ResourceNotFoundException when there is none of that name
   */
  public TableDescription describeTable(String name) {
    return store.describe(name);
  }

  /**
   * Says how much may be read from and written to a table per second, so that an application can
   * test what it does when it is too much; {@link ItemStore#updateThroughput(String, Optional)}
   * tells how it is counted.
   *
   * @param throughput empty to end the limit
   * @throws ResourceNotFoundException when there is no such table
   * @throws ValidationException when it is as it is asked to be
   */
  public void updateThroughput(String table, Optional<ProvisionedThroughput> throughput) {
    store.updateThroughput(table, throughput);
  }

  /**
   * The same for a global index of a table.
   *
   * @throws ResourceNotFoundException when there is no such table or index
   * @throws ValidationException when it is as it is asked to be, or the index is local
   */
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    store.updateThroughput(table, index, throughput);
  }

  /**
   * Deletes a table with all its items.
   *
   * @throws ResourceNotFoundException when there is none of that name
   */
  public void deleteTable(String name) {
    store.deleteTable(name);
  }

  /** The store's statistics at this moment. */
  public StoreStatistics statistics() {
    return store.statistics();
  }

  /** The store behind this database, for what the typed repositories do not offer. */
  public ItemStore store() {
    return store;
  }

  @Override
  public void close() {
    store.close();
  }

  @Override
  public String toString() {
    return "Database[" + store + "]";
  }
}
