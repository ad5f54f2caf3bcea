package io.pressmark.endpoint.server;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections on which the headers of a request take too long to arrive: the idle timeout
 * begins anew with every byte, so that a sender of one byte at a time could hold a connection for
 * ever. It looks at all connections a few times within the timeout. Thread-safe.
 */
final class HeadTimeouts extends AbstractLifeCycle implements Connection.Listener {
  private static final int LOOKS = 4;

  /** What is known of a connection. */
  private static final class Watched {
    /** While a request is served, from the end of its headers on; the thread that serves tells. */
    private volatile boolean serving;

    /** How many bytes had come before the headers that are awaited. */
    private volatile long bytesBefore;

    // Only the looks, of which one follows the other, know these: when the first of them saw some
    // of
    // the headers that came after so many bytes.
    private long seenAt;
    private long seenAfter = -1;
  }

  private final Map<Connection, Watched> connections = new ConcurrentHashMap<>();
  private final Scheduler scheduler;
  private final long timeoutNanos;

  HeadTimeouts(Scheduler scheduler, Duration timeout) {
    this.scheduler = scheduler;
    this.timeoutNanos = timeout.toNanos();
  }

  @Override
  protected void doStart() {
    scheduleLook();
  }

  private void scheduleLook() {
    scheduler.schedule(this::look, Math.max(1, timeoutNanos / LOOKS), TimeUnit.NANOSECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Watched());
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  /** That the headers of a request are there; to be called before it is served. */
  void arrived(Request request) {
    Connection connection = request.getConnectionMetaData().getConnection();
    Watched watched = connections.get(connection);
    if (watched == null) {
      return;
    }
    watched.serving = true;
    Request.addCompletionListener(
        request,
        failure -> {
          watched.bytesBefore = connection.getBytesIn();
          watched.serving = false;
        });
  }

  private void look() {
    long now = System.nanoTime();
    connections.forEach((connection, watched) -> look(connection, watched, now));
    if (isRunning()) {
      scheduleLook();
    }
  }

  private void look(Connection connection, Watched watched, long now) {
    long before = watched.bytesBefore;
    if (watched.serving || connection.getBytesIn() == before) {
      return;
    }
    if (watched.seenAfter != before) {
      watched.seenAfter = before;
      watched.seenAt = now;
    } else if (now - watched.seenAt > timeoutNanos) {
      connection
          .getEndPoint()
          .close(new TimeoutException("The headers of a request did not arrive in time"));
    }
  }
}
