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

  /** Sends a request; its errors are Pressmark's. */
  <T> T send(Function<DynamoDbClient, T> request) {
    return gate.call(() -> request.apply(client));
  }
}
