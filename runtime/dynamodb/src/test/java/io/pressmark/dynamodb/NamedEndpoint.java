package io.pressmark.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.store.ItemStore;
import io.pressmark.testkit.store.ForwardingStore;
import java.net.URI;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A store on an endpoint that runs already: a test begins with no tables and deletes its own. */
final class NamedEndpoint extends RemoteFixture {
  private final URI endpoint;

  NamedEndpoint(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public ItemStore open() {
    DynamoDbClient client = ServedStore.configured(DynamoDbClient.builder(), endpoint).build();
    DynamoDbStreamsClient streams =
        ServedStore.configured(DynamoDbStreamsClient.builder(), endpoint).build();
    DynamoDbItemStore store = DynamoDbItemStore.over(client, streams, ServedStore.options());
    assertThat(store.tableNames())
        .as("tables at %s; the contract deletes all tables, and takes an empty endpoint", endpoint)
        .isEmpty();
    return new ForwardingStore(store) {
      private boolean closed;

      @Override
      public void close() {
        if (!closed) {
          closed = true;
          store.tableNames().forEach(store::deleteTable);
          super.close();
          client.close();
          streams.close();
        }
      }
    };
  }
}
