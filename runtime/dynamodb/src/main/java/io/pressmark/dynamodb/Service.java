package io.pressmark.dynamodb;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The client, behind the gate. Thread-safe. */
final class Service {
  private final DynamoDbClient client;
  private final OperationGate gate;

  Service(DynamoDbClient client, OperationGate gate) {
    this.client = client;
    this.gate = gate;
  }

  /**
   * Sends a request; its errors are Pressmark's.
   *
   * @param resource what it is about, for messages, such as {@code table 'orders'}
   */
  <T> T send(String resource, Function<DynamoDbClient, T> request) {
    return gate.call(resource, () -> request.apply(client));
  }

  /** Sends a request about one table. */
  <T> T sendFor(String table, Function<DynamoDbClient, T> request) {
    return send("table '" + table + "'", request);
  }
}
