package io.pressmark.dynamodb;

import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The client of change streams, behind the gate. Thread-safe. */
final class StreamsService {
  private final DynamoDbStreamsClient client;
  private final OperationGate gate;

  StreamsService(DynamoDbStreamsClient client, OperationGate gate) {
    this.client = client;
    this.gate = gate;
  }

  /** Sends a request; its errors are Pressmark's. */
  <T> T send(Function<DynamoDbStreamsClient, T> request) {
    return gate.call("a change stream", () -> request.apply(client));
  }

  /** Lets some time pass, unless the store is closed meanwhile. */
  void pause(long nanos) throws InterruptedException {
    gate.pause(nanos);
  }
}
