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
import io.pressmark.endpoint.operation.Operations;
import io.pressmark.endpoint.operation.ServedTables;
import io.pressmark.endpoint.table.CreateTable;
import io.pressmark.endpoint.table.DeleteTable;
import io.pressmark.endpoint.table.DescribeTable;
import io.pressmark.endpoint.table.ListTables;
import io.pressmark.endpoint.table.TableContext;
import java.util.List;

/** The operations that an endpoint has. */
final class ServedOperations {
  private ServedOperations() {}

  /**
   * All of them, on a store.
   *
   * @param region in which tables are said to be
   */
  static Operations of(ItemStore store, String region) {
    ServedTables tables = new ServedTables(store);
    TableContext context = new TableContext(store, region);
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
            new DescribeTable(context),
            new DeleteTable(context),
            new ListTables(context)),
        List.of());
  }
}
