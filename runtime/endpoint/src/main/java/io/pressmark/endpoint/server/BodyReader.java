package io.pressmark.endpoint.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Takes a request's body as it arrives, without holding a thread meanwhile, up to a size and for a
 * time. Exactly one method of its listener is called, once.
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

  /** Whether the listener was told: by the arrival, or by the timer, whichever is first. */
  private final AtomicBoolean ended = new AtomicBoolean();

  private final Scheduler.Task timer;

  private BodyReader(Request request, int maxBytes, Duration timeout, Listener listener) {
    this.request = request;
    this.maxBytes = maxBytes;
    this.listener = listener;
    long length = request.getLength();
    this.body =
        new ByteArrayOutputStream(
            (int) Math.min(LARGEST_FIRST, length < 0 ? SMALLEST_FIRST : length));
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
    if (request.getLength() > maxBytes) {
      listener.tooLarge();
      return;
    }
    new BodyReader(request, maxBytes, timeout, listener).readOn();
  }

  private void timeOut() {
    if (ended.compareAndSet(false, true)) {
      listener.tooSlow();
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
      boolean fits = take(chunk.getByteBuffer());
      boolean isLast = chunk.isLast();
      chunk.release();
      if (!fits) {
        end(listener::tooLarge);
      } else if (isLast) {
        end(() -> listener.arrived(body.toByteArray()));
      }
    }
  }

  private boolean take(ByteBuffer part) {
    if (part.remaining() > maxBytes - body.size()) {
      return false;
    }
    byte[] bytes = new byte[part.remaining()];
    part.get(bytes);
    body.writeBytes(bytes);
    return true;
  }

  private void end(Runnable told) {
    if (ended.compareAndSet(false, true)) {
      timer.cancel();
      told.run();
    }
  }
}
