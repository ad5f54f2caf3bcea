package io.pressmark.endpoint.server;

import java.net.URI;
import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on one address. Thread-safe. */
public final class HttpServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger("io.pressmark.endpoint");

  /** How long requests that are under way may take when the server is closed. */
  private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

  /** How long connections without a request are then kept. */
  private static final Duration SHUTDOWN_IDLE = Duration.ofMillis(20);

  private final Server server;
  private final ServerConnector connector;
  private final String host;

  /** Set once, when it listens; read by requests, which come later. */
  private volatile @Nullable URI uri;

  /**
   * @param maxHeaderBytes the most bytes of a request's headers
   * @param headTimeout how long these may take to arrive
   * @param idleTimeout how long a connection is kept without a byte
   */
  public HttpServer(
      Handler handler,
      String host,
      int port,
      int maxHeaderBytes,
      Duration headTimeout,
      Duration idleTimeout) {
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
    connector.setShutdownIdleTimeout(SHUTDOWN_IDLE.toMillis());
    HeadTimeouts heads = new HeadTimeouts(connector.getScheduler(), headTimeout);
    connector.addBean(heads);
    server.addConnector(connector);
    server.setErrorHandler(new PlainErrors());
    server.setHandler(new GracefulHandler(watched(heads, handler)));
    server.setStopTimeout(STOP_TIMEOUT.toMillis());
  }

  private static Handler watched(HeadTimeouts heads, Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        heads.arrived(request);
        return super.handle(request, response, callback);
      }
    };
  }

  /**
   * Begins to listen.
   *
   * @throws Exception when the address cannot be listened on; nothing is left running
   */
  public void start() throws Exception {
    try {
      server.start();
      String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
      uri = URI.create("http://" + name + ":" + connector.getLocalPort());
    } catch (Exception e) {
      close();
      throw e;
    }
  }

  /** Where it listens, or listened until it was closed. */
  public URI uri() {
    URI known = uri;
    if (known == null) {
      throw new IllegalStateException("The server was not started");
    }
    return known;
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
