package io.pressmark.endpoint.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes a request's body as it arrives, without holding a thread meanwhile, up to a size and for a
 * time. Exactly one method of its listener is called, once.
 *
 * <p>Of a body that is too large as much again is taken and thrown away before that is told: a
 * connection that is closed while the sender still sends is reset, and the sender may lose the
 * answer with it.
 */
final class BodyReader {
  private static final int LARGEST_FIRST = 64 * 1024;
  private static final int SMALLEST_FIRST = 1024;

  /** Is told how it ended. */
  interface Listener {
    /** The body has arrived. */
    void arrived(byte[] body);

    /** It has more bytes than are allowed. */
    void tooLarge();

    /** It took longer than is allowed. */
    void tooSlow();

    /** The sender has gone, or what it sent is no HTTP. */
    void failed(Throwable cause);
  }

  private final Request request;
  private final int maxBytes;
  private final Listener listener;
  private final ByteArrayOutputStream body;

  /** That it is too large, and thrown away; the timer asks, too. */
  private volatile boolean tooLarge;

  private long discarded;

  /** Whether the listener was told: by the arrival, or by the timer, whichever is first. */
  private final AtomicBoolean ended = new AtomicBoolean();

  private final Scheduler.Task timer;

  private BodyReader(Request request, int maxBytes, Duration timeout, Listener listener) {
    this.request = request;
    this.maxBytes = maxBytes;
    this.listener = listener;
    long length = request.getLength();
    this.tooLarge = length > maxBytes;
    this.body =
        new ByteArrayOutputStream(
            (int)
                Math.min(LARGEST_FIRST, length < 0 || length > maxBytes ? SMALLEST_FIRST : length));
    this.timer =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> request.getComponents().getExecutor().execute(this::timeOut),
                timeout.toMillis(),
                TimeUnit.MILLISECONDS);
  }

  /** Begins to take the body of a request. */
  static void read(Request request, int maxBytes, Duration timeout, Listener listener) {
    boolean waits = request.getHeaders().contains(HttpHeader.EXPECT, "100-continue");
    if (request.getLength() > maxBytes && waits) {
      // The sender asked first, and sends nothing.
      listener.tooLarge();
      return;
    }
    new BodyReader(request, maxBytes, timeout, listener).readOn();
  }

  private void timeOut() {
    if (ended.compareAndSet(false, true)) {
      if (tooLarge) {
        listener.tooLarge();
      } else {
        listener.tooSlow();
      }
    }
  }

  private void readOn() {
    while (!ended.get()) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this::readOn);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        end(() -> listener.failed(chunk.getFailure()));
        return;
      }
      take(chunk.getByteBuffer());
      boolean isLast = chunk.isLast();
      chunk.release();
      if (tooLarge && (isLast || discarded > maxBytes)) {
        end(listener::tooLarge);
      } else if (isLast) {
        end(() -> listener.arrived(body.toByteArray()));
      }
    }
  }

  private void take(ByteBuffer part) {
    if (tooLarge || part.remaining() > maxBytes - body.size()) {
      tooLarge = true;
      body.reset();
      discarded += part.remaining();
      return;
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    body.writeBytes(bytes);
  }

  private void end(Runnable told) {
    if (ended.compareAndSet(false, true)) {
      timer.cancel();
      told.run();
    }
  }
}
