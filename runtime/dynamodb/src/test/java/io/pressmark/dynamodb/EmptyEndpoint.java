package io.pressmark.dynamodb;

import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.contract.StoreFixture;
import io.pressmark.testkit.store.ForwardingStore;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A server that was started for the tests, without any table: each test begins and ends so. One
 * that has tables is refused, and they stay: they may be somebody's.
 */
final class EmptyEndpoint implements StoreFixture {
  private final URI address;

  EmptyEndpoint(String address) {
    this.address = URI.create(address);
  }

  @Override
  public ItemStore open() {
    DynamoDbClient client = ServedStore.configured(DynamoDbClient.builder(), address).build();
    DynamoDbStreamsClient streams =
        ServedStore.configured(DynamoDbStreamsClient.builder(), address).build();
    DynamoDbItemStore store = DynamoDbItemStore.over(client, streams, ServedStore.options());
    List<String> tables = store.tableNames();
    if (!tables.isEmpty()) {
      throw new IllegalStateException(
          address
              + " has the tables "
              + tables
              + "; the contract is for a server that was started for it and has none");
    }
    return new Emptied(store, client, streams);
  }

  @Override
  public boolean isDurable() {
    return false;
  }

  @Override
  public int manyItems() {
    return 500;
  }

  /** Deletes, when it is closed, the tables that were made since it was opened. */
  private static final class Emptied extends ForwardingStore {
    private final DynamoDbClient client;
    private final DynamoDbStreamsClient streams;
    private boolean closed;

    Emptied(DynamoDbItemStore store, DynamoDbClient client, DynamoDbStreamsClient streams) {
      super(store);
      this.client = client;
      this.streams = streams;
    }

    @Override
    public void close() {
      if (closed) {
        return;
      }
      closed = true;
      super.close();
      try (DynamoDbItemStore cleaner = DynamoDbItemStore.over(client, ServedStore.options())) {
        cleaner.tableNames().forEach(table -> delete(cleaner, table));
      }
      client.close();
      streams.close();
    }

    private static void delete(DynamoDbItemStore cleaner, String table) {
      cleaner.updateDeletionProtection(table, false);
      cleaner.deleteTable(table);
    }
  }
}
