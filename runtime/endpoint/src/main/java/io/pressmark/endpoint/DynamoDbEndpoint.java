package io.pressmark.endpoint;

import io.pressmark.core.store.ItemStore;
import io.pressmark.endpoint.auth.AnyCaller;
import io.pressmark.endpoint.auth.Authenticator;
import io.pressmark.endpoint.auth.SignatureVerifier;
import io.pressmark.endpoint.server.EndpointHandler;
import io.pressmark.endpoint.server.HttpServer;
import java.net.URI;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A store behind DynamoDB's HTTP protocol, version 2012-08-10, for any client that speaks it: the
 * AWS SDKs, their command line, and what is built on them.
 *
 * <pre>{@code
 * try (Database db = Database.inMemory();
 *     DynamoDbEndpoint endpoint = DynamoDbEndpoint.start(db.store())) {
 *   DynamoDbClient client =
 *       DynamoDbClient.builder().endpointOverride(endpoint.uri()).build();
 *   ...
 * }
 * }</pre>
 *
 * <p>It serves tables, items, change streams and tags as the service does, with its errors and
 * words. There is no encryption: it listens on this machine alone unless told otherwise.
 * Thread-safe.
 */
public final class DynamoDbEndpoint implements AutoCloseable {
  private final HttpServer server;
  private final ServedOperations operations;

  private DynamoDbEndpoint(HttpServer server, ServedOperations operations) {
    this.server = server;
    this.operations = operations;
  }

  /** Serves a store on any free port of this machine. */
  public static DynamoDbEndpoint start(ItemStore store) {
    return start(store, EndpointOptions.defaults());
  }

  /**
   * Serves a store. The store stays its owner's, who closes it after the endpoint.
   *
   * @throws EndpointException when the address cannot be listened on
   */
  public static DynamoDbEndpoint start(ItemStore store, EndpointOptions options) {
    Authenticator authenticator =
        options
            .credentials()
            .<Authenticator>map(
                only -> new SignatureVerifier(only.accessKeyId(), only.secretAccessKey()))
            .orElseGet(AnyCaller::new);
    AtomicReference<HttpServer> listening = new AtomicReference<>();
    ServedOperations operations =
        new ServedOperations(
            store,
            options.region(),
            () -> Objects.requireNonNull(listening.get()).uri().getAuthority());
    EndpointHandler handler =
        new EndpointHandler(
            operations.all(),
            authenticator,
            options.region(),
            options.maxRequestBytes(),
            options.requestTimeout(),
            options.allowedOrigins());
    HttpServer server =
        new HttpServer(
            handler,
            options.host(),
            options.port(),
            options.maxHeaderBytes(),
            options.requestTimeout(),
            options.idleTimeout());
    listening.set(server);
    try {
      server.start();
    } catch (Exception e) {
      operations.close();
      throw new EndpointException(
          "The endpoint cannot listen on "
              + options.host()
              + ":"
              + options.port()
              + ": "
              + e.getMessage()
              + ". Choose another port, or 0 for any that is free",
          e);
    }
    return new DynamoDbEndpoint(server, operations);
  }

  /** Where it listens, for example {@code http://127.0.0.1:8000}. */
  public URI uri() {
    return server.uri();
  }

  /**
   * Takes no more requests, waits some seconds for those that are under way, and gives the port
   * back. Closing twice does nothing.
   */
  @Override
  public void close() {
    server.close();
    operations.close();
  }

  @Override
  public String toString() {
    return "DynamoDbEndpoint[" + uri() + "]";
  }
}
