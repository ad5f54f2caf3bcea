package io.pressmark.endpoint;

import io.pressmark.core.Database;
import io.pressmark.core.store.StoreOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An endpoint on a store in memory, and what a test sends to it by HTTP. */
final class Endpoint implements AutoCloseable {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static final String AUTHORIZATION =
      "AWS4-HMAC-SHA256 Credential=key/20130101/us-east-1/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-date, Signature=0";

  /** An answer: HTTP's status, and the body as it stands. */
  record Reply(int status, String body) {
    /** The type of an error without its name space, or an empty string. */
    String error() {
      int begin = body.indexOf("\"__type\":\"");
      return begin < 0
          ? ""
          : body.substring(body.indexOf('#', begin) + 1, body.indexOf('"', begin + 10));
    }
  }

  private final Database database;
  private final DynamoDbEndpoint endpoint;

  private Endpoint(StoreOptions store, EndpointOptions options) {
    database = Database.inMemory(store);
    endpoint = DynamoDbEndpoint.start(database.store(), options);
  }

  static Endpoint start() {
    return start(EndpointOptions.defaults());
  }

  static Endpoint start(EndpointOptions options) {
    return new Endpoint(StoreOptions.defaults(), options);
  }

  static Endpoint start(StoreOptions store) {
    return new Endpoint(store, EndpointOptions.defaults());
  }

  DynamoDbEndpoint server() {
    return endpoint;
  }

  Database database() {
    return database;
  }

  /** A request in the right form for one operation, to be changed by the test. */
  HttpRequest.Builder request(String operation, String body) {
    return request("DynamoDB_20120810." + operation, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same for a target and any bytes. */
  HttpRequest.Builder request(String target, byte[] body) {
    return HttpRequest.newBuilder(endpoint.uri())
        .header("Content-Type", "application/x-amz-json-1.0")
        .header("X-Amz-Target", target)
        .header("X-Amz-Date", "20130101T000000Z")
        .header("Authorization", AUTHORIZATION)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }

  /** Sends a request and returns the answer with its headers. */
  static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Carries out an operation; quotes in the body may be single ones. */
  Reply call(String operation, String body) {
    return reply(send(request(operation, json(body)).build()));
  }

  /** The same for an operation on change streams. */
  Reply callStreams(String operation, String body) {
    byte[] bytes = json(body).getBytes(StandardCharsets.UTF_8);
    return reply(send(request("DynamoDBStreams_20120810." + operation, bytes).build()));
  }

  /** JSON with its quotes. */
  static String json(String text) {
    return text.replace('\'', '"');
  }

  static Reply reply(HttpResponse<byte[]> response) {
    return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    endpoint.close();
    database.close();
  }
}
