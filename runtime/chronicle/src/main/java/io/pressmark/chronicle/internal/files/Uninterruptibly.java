package io.pressmark.chronicle.internal.files;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;

/** Does with a channel what an interrupt must not keep from being done. */
final class Uninterruptibly {
  /** Opens a channel, uses it and closes it; may be asked several times. */
  interface ChannelCall<T> {
    T call() throws IOException;
  }

  private Uninterruptibly() {}

  /** Calls again as long as an interrupt closes the channel; the thread stays interrupted. */
  static <T> T call(ChannelCall<T> call) throws IOException {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return call.call();
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
