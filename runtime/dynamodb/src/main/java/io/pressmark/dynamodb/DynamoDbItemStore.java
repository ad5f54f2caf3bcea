package io.pressmark.dynamodb;

import io.pressmark.core.error.ResourceInUseException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.ValidationException;
import io.pressmark.core.schema.IndexDefinition;
import io.pressmark.core.schema.IndexKind;
import io.pressmark.core.schema.StreamView;
import io.pressmark.core.schema.TableDefinition;
import io.pressmark.core.statistics.StoreStatistics;
import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.ProgressListener;
import io.pressmark.core.store.ProvisionedThroughput;
import io.pressmark.core.store.ReadAction;
import io.pressmark.core.store.StoreIndex;
import io.pressmark.core.store.StoreTable;
import io.pressmark.core.store.TableDescription;
import io.pressmark.core.store.WriteAction;
import io.pressmark.core.stream.StoreStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Amazon DynamoDB, or whatever speaks its protocol, as a store.
 *
 * <pre>{@code
 * DynamoDbClient client = DynamoDbClient.create();
 * try (Database db = Database.over(DynamoDbItemStore.over(client))) {
 *   OrderRepository orders = new OrderRepository(db);
 *   orders.put(order);
 * }
 * }</pre>
 *
 * <p>The client is the application's: it says which region, credentials, timeouts and retries there
 * are, and the application closes it after the store. Everything else is as the service does it,
 * with these consequences:
 *
 * <ul>
 *   <li>A missing table is an error, unless {@link DynamoDbStoreOptions#createsMissingTables()}.
 *   <li>New tables are billed by request. Creating, changing and deleting tables waits until it is
 *       done.
 *   <li>Numbers of items and bytes are some hours old. Statistics have nothing but them.
 *   <li>Expired items are there until the service deletes them.
 *   <li>Transactions that meet each other can be cancelled with {@link
 *       io.pressmark.core.error.CancellationReason#TRANSACTION_CONFLICT}, and operations on single
 *       items that meet one throw {@link io.pressmark.core.error.TransactionConflictException}.
 *   <li>The actions of a transaction return nothing of their items, and are not told whether there
 *       was one before. What a batch or a transaction cost is known for each table, and is told to
 *       the first of its actions there.
 *   <li>What a write with a false condition cost is not known.
 *   <li>A request that got no answer is a {@link io.pressmark.core.error.StoreIoException}; the
 *       store can be used on.
 * </ul>
 *
 * <p>Thread-safe.
 */
public final class DynamoDbItemStore implements ItemStore {
  private final OperationGate gate = new OperationGate();
  private final Service service;
  private final @Nullable StreamsService streams;
  private final DynamoDbStoreOptions options;
  private final TableRequests requests;
  private final TagRequests tags;
  private final BatchWrites batchWrites = new BatchWrites(this);
  private final BatchReads batchReads = new BatchReads(this);
  private final Transactions transactions = new Transactions(this);
  private final ConcurrentMap<String, DynamoDbTable> opened = new ConcurrentHashMap<>();

  private DynamoDbItemStore(
      DynamoDbClient client,
      @Nullable DynamoDbStreamsClient streamsClient,
      DynamoDbStoreOptions options) {
    this.service = new Service(client, gate);
    this.streams = streamsClient == null ? null : new StreamsService(streamsClient, gate);
    this.options = options;
    this.requests = new TableRequests(service, options);
    this.tags = new TagRequests(service, requests);
  }

  /** A store over a client, with defaults and without change streams. */
  public static DynamoDbItemStore over(DynamoDbClient client) {
    return over(client, DynamoDbStoreOptions.defaults());
  }

  /** A store over a client, without change streams. */
  public static DynamoDbItemStore over(DynamoDbClient client, DynamoDbStoreOptions options) {
    return new DynamoDbItemStore(client, null, options);
  }

  /**
   * A store over a client.
   *
   * @param streams reads the change streams of its tables
   */
  public static DynamoDbItemStore over(
      DynamoDbClient client, DynamoDbStreamsClient streams, DynamoDbStoreOptions options) {
    return new DynamoDbItemStore(client, streams, options);
  }

  Service service() {
    return service;
  }

  /** A new object for a table that was made or changed here, or the one that is in use. */
  private DynamoDbTable opened(TableDefinition definition) {
    return opened.compute(
        definition.name(),
        (name, before) -> {
          if (before == null || !before.definition().hasSameKey(definition)) {
            return new DynamoDbTable(this, definition);
          }
          before.redefine(IndexOrder.of(before.definition()).apply(definition));
          return before;
        });
  }

  @Override
  public StoreTable createTable(TableDefinition definition) {
    requests.create(definition);
    opened.remove(definition.name());
    return opened(definition);
  }

  @Override
  public StoreTable table(String name) {
    return refreshed(name);
  }

  private DynamoDbTable refreshed(String name) {
    return opened(requests.describe(name).definition());
  }

  @Override
  public List<String> tableNames() {
    return requests.names();
  }

  @Override
  public TableDescription describe(String table) {
    TableDescription now = requests.describe(table);
    DynamoDbTable known = opened.get(table);
    return known == null ? now : IndexOrder.of(known.definition()).apply(now);
  }

  @Override
  public void deleteTable(String name) {
    requests.delete(name);
    opened.remove(name);
  }

  @Override
  public StoreIndex addIndex(String table, IndexDefinition index, ProgressListener listener) {
    if (index.kind() == IndexKind.LOCAL) {
      throw new ValidationException(
          "Index '" + index.name() + "' is local, and local indexes are made with their tables");
    }
    TableDescription before = describe(table);
    if (before.index(index.name()).isPresent()) {
      throw new ResourceInUseException(
          "Attempting to create an index which already exists: '"
              + index.name()
              + "' of table '"
              + table
              + "'");
    }
    requests.update(
        table,
        change ->
            change
                .attributeDefinitions(TableShapes.attributes(before.definition(), index))
                .globalSecondaryIndexUpdates(TableShapes.adding(index, before.throughput())));
    DynamoDbTable after = refreshed(table);
    long items = after.count();
    listener.progress("filling index", items, items);
    return after.index(index.name());
  }

  @Override
  public void removeIndex(String table, String index) {
    IndexDefinition removed =
        describe(table)
            .definition()
            .index(index)
            .orElseThrow(
                () ->
                    new ResourceNotFoundException(
                        "Requested resource not found: index '"
                            + index
                            + "' of table '"
                            + table
                            + "'"));
    if (removed.kind() == IndexKind.LOCAL) {
      throw new ValidationException(
          "Index '" + index + "' is local, and local indexes stay as long as their tables");
    }
    requests.update(
        table, change -> change.globalSecondaryIndexUpdates(TableShapes.removing(index)));
    refreshed(table);
  }

  @Override
  public void updateTimeToLive(String table, Optional<String> attribute) {
    requests.updateTimeToLive(table, attribute);
    refreshed(table);
  }

  /**
   * The same as in every store; but the service ends the throughput of all indexes together with
   * that of their table, and a table that begins to have one needs it for its indexes, too: they
   * begin with the same.
   */
  @Override
  public void updateThroughput(String table, Optional<ProvisionedThroughput> throughput) {
    requests.updateThroughput(describe(table), throughput);
  }

  @Override
  public void updateThroughput(
      String table, String index, Optional<ProvisionedThroughput> throughput) {
    requests.updateThroughput(describe(table), index, throughput);
  }

  @Override
  public void updateDeletionProtection(String table, boolean isProtected) {
    if (describe(table).deletionProtection() != isProtected) {
      requests.update(table, change -> change.deletionProtectionEnabled(isProtected));
    }
  }

  @Override
  public Map<String, String> tags(String table) {
    return tags.list(table);
  }

  @Override
  public void tag(String table, Map<String, String> added) {
    tags.add(table, added);
  }

  @Override
  public void untag(String table, Collection<String> keys) {
    tags.remove(table, keys);
  }

  /** Does nothing: the service deletes what has expired. */
  @Override
  public long deleteExpiredItems() {
    return 0;
  }

  @Override
  public void updateStream(String table, Optional<StreamView> view) {
    requests.update(table, change -> change.streamSpecification(TableShapes.stream(view)));
    refreshed(table);
  }

  /** Does nothing: the service keeps records for 24 hours. */
  @Override
  public long trimStreams() {
    return 0;
  }

  /** The change stream of a table. */
  StoreStream stream(DynamoDbTable table) {
    if (streams == null) {
      throw new ValidationException(
          "Change streams are read with a DynamoDbStreamsClient, and the store was opened without"
              + " one: use over(client, streams, options)");
    }
    String arn =
        requests
            .streamArn(table.definition().name())
            .orElseThrow(
                () ->
                    new ResourceNotFoundException(
                        "Table '" + table.definition().name() + "' has no change stream"));
    return new DynamoDbStream(streams, arn, table.transcoder(), options.pollDelay());
  }

  @Override
  public void transactWrite(List<WriteAction> actions) {
    transactions.write(actions, null);
  }

  @Override
  public void transactWrite(List<WriteAction> actions, String clientRequestToken) {
    transactions.write(actions, clientRequestToken);
  }

  @Override
  public void transactGet(List<ReadAction> actions) {
    transactions.get(actions);
  }

  @Override
  public List<WriteAction> batchWrite(List<WriteAction> actions) {
    return batchWrites.send(actions);
  }

  @Override
  public List<ReadAction> batchGet(List<ReadAction> actions) {
    return batchReads.send(actions);
  }

  @Override
  public boolean createsMissingTables() {
    return options.createsMissingTables();
  }

  /** The tables with their items and bytes; the service has no pages and no journal to tell of. */
  @Override
  public StoreStatistics statistics() {
    return new StoreStatistics(
        tableNames().stream().map(this::describe).flatMap(Described::statisticsOfAll).toList(),
        0,
        0,
        0,
        "DYNAMODB",
        0);
  }

  /** Waits for operations that are under way; the client stays open. */
  @Override
  public void close() {
    gate.close();
  }

  @Override
  public String toString() {
    return "DynamoDbItemStore[" + opened.keySet() + "]";
  }
}
