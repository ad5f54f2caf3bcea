package io.pressmark.endpoint;

import io.pressmark.core.store.ItemStore;
import io.pressmark.endpoint.item.BatchGetItem;
import io.pressmark.endpoint.item.BatchWriteItem;
import io.pressmark.endpoint.item.DeleteItem;
import io.pressmark.endpoint.item.GetItem;
import io.pressmark.endpoint.item.PutItem;
import io.pressmark.endpoint.item.Query;
import io.pressmark.endpoint.item.Scan;
import io.pressmark.endpoint.item.TransactGetItems;
import io.pressmark.endpoint.item.TransactWriteItems;
import io.pressmark.endpoint.item.UpdateItem;
import io.pressmark.endpoint.operation.Operation;
import io.pressmark.endpoint.operation.Operations;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.stream.DescribeStream;
import io.pressmark.endpoint.stream.GetRecords;
import io.pressmark.endpoint.stream.GetShardIterator;
import io.pressmark.endpoint.stream.ListStreams;
import io.pressmark.endpoint.stream.ServedStreams;
import io.pressmark.endpoint.stream.ShardIterators;
import io.pressmark.endpoint.table.CreateTable;
import io.pressmark.endpoint.table.DeleteTable;
import io.pressmark.endpoint.table.DescribeContinuousBackups;
import io.pressmark.endpoint.table.DescribeEndpoints;
import io.pressmark.endpoint.table.DescribeLimits;
import io.pressmark.endpoint.table.DescribeTable;
import io.pressmark.endpoint.table.DescribeTimeToLive;
import io.pressmark.endpoint.table.ListTables;
import io.pressmark.endpoint.table.ListTagsOfResource;
import io.pressmark.endpoint.table.TableContext;
import io.pressmark.endpoint.table.TagResource;
import io.pressmark.endpoint.table.UntagResource;
import io.pressmark.endpoint.table.UpdateTable;
import io.pressmark.endpoint.table.UpdateTimeToLive;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** The operations that an endpoint has, on one store. Thread-safe. */
final class ServedOperations implements AutoCloseable {
  private final ServedTables tables;
  private final TableContext context;
  private final String region;
  private final Supplier<String> address;

  /**
   * @param region in which tables are said to be
   * @param address host and port, known when requests come
   */
  ServedOperations(ItemStore store, String region, Supplier<String> address) {
    this.tables = new ServedTables(store);
    this.context = new TableContext(store, region);
    this.region = region;
    this.address = address;
  }

  /** All of them. */
  Operations all() {
    return new Operations(
        List.of(
            new BatchGetItem(tables),
            new BatchWriteItem(tables),
            new DeleteItem(tables),
            new GetItem(tables),
            new PutItem(tables),
            new Query(tables),
            new Scan(tables),
            new TransactGetItems(tables),
            new TransactWriteItems(tables),
            new UpdateItem(tables),
            new CreateTable(context),
            new DeleteTable(context),
            new DescribeContinuousBackups(context),
            new DescribeEndpoints(address),
            new DescribeLimits(),
            new DescribeTable(context),
            new DescribeTimeToLive(context),
            new ListTables(context),
            new ListTagsOfResource(context),
            new TagResource(context),
            new UntagResource(context),
            new UpdateTable(context),
            new UpdateTimeToLive(context)),
        streams());
  }

  private List<Operation> streams() {
    ServedStreams streams = new ServedStreams(tables, region);
    ShardIterators iterators = new ShardIterators(InstantSource.system());
    return List.of(
        new DescribeStream(streams),
        new GetRecords(streams, iterators, region),
        new GetShardIterator(streams, iterators),
        new ListStreams(streams));
  }

  /** Ends what goes on in the background. */
  @Override
  public void close() {
    context.close();
  }
}
