package io.pressmark.endpoint.server;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on one address. Thread-safe. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.pressmark.endpoint");

  /** How long requests that are under way may take when the server is closed. */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  private final Server server;
  private final ServerConnector connector;
  private final String host;

  /**
   * @param maxHeaderBytes the most bytes of a request's headers
   * @param idleTimeout how long a connection is kept without a byte
   */
  public HttpServer(
      Handler handler, String host, int port, int maxHeaderBytes, Duration idleTimeout) {
    this.host = host;
    QueuedThreadPool threads = new QueuedThreadPool();
    threads.setName("pressmark-endpoint");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(maxHeaderBytes);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(idleTimeout.toMillis());
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrors());
    server.setHandler(new GracefulHandler(handler));
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
  }

  /**
   * Begins to listen.
   *
   * @throws Exception when the address cannot be listened on; nothing is left running
   */
  public void start() throws Exception {
    try {
      server.start();
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  /** Where it listens. */
  public URI uri() {
    String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
    return URI.create("http://" + name + ":" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      // Nobody can do anything about it, and the port is given back all the same.
      LOG.warn("The endpoint was stopped while requests were under way", e);
    }
  }
}
