package io.pressmark.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.endpoint.Endpoint.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.provider.Arguments;

/** What requests are refused with, in the service's words and order, to the letter. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentedMessages {
  static final String KEY = "'Key':{'id':{'S':'a'},'at':{'N':'1'}}";
  static final String INVALID = "One or more parameter values were invalid: ";

  private Endpoint endpoint;

  @BeforeAll
  final void start() {
    endpoint = Endpoint.start();
    ValidRequests.prepare(endpoint);
  }

  @AfterAll
  final void close() {
    endpoint.close();
  }

  final Endpoint endpoint() {
    return endpoint;
  }

  static Arguments of(String operation, String members, String message) {
    return Arguments.of(operation, members, message);
  }

  final void isRefused(String operation, String request, String message) {
    isRefused(operation, request, "com.amazon.coral.validate#ValidationException", message);
  }

  final void isRefused(String operation, String request, String type, String message) {
    Reply reply = endpoint.call(operation, request);
    assertThat(reply.body())
        .isEqualTo("{\"__type\":\"" + type + "\",\"message\":\"" + message + "\"}");
    assertThat(reply.status()).isEqualTo(400);
  }
}
