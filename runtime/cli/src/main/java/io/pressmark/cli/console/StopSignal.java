package io.pressmark.cli.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/**
 * How ^C and a termination signal reach a command: Java starts its shutdown hooks, ours asks the
 * command to stop and waits until it has cleaned up. The process then ends with the signal's exit
 * code, which is 130 for ^C.
 *
 * <p>A command that waits for input cannot look at the signal, so that it is not waited for;
 * whatever it has open is safe from the death of the process.
 */
public final class StopSignal {
  private boolean requested;
  private boolean waitingForInput;
  private boolean finished;

  /** A signal that follows the shutdown of this process, and tells {@code err} when it does. */
  public static StopSignal ofProcess(PrintStream err) {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> signal.stopAndWait(err), "pressmark-stop"));
    return signal;
  }

  /** Stops the command that looks at this signal. */
  public synchronized void stop() {
    requested = true;
    notifyAll();
  }

  /** Waits until the command shall stop, or its thread is interrupted. */
  public synchronized void await() {
    try {
      while (!requested) {
        wait();
      }
    } catch (InterruptedException e) {
      // Somebody wants the end in another way.
      Thread.currentThread().interrupt();
    }
  }

  /**
   * To be called in every loop of a command.
   *
   * @throws StopException when the command shall stop
   */
  public synchronized void check() {
    if (requested) {
      throw new StopException();
    }
  }

  /** The command has ended, and has cleaned up. */
  public synchronized void finished() {
    finished = true;
    notifyAll();
  }

  private synchronized void stopAndWait(PrintStream err) {
    stop();
    if (!finished) {
      err.println("pressmark: Stopping");
    }
    try {
      while (!finished && !waitingForInput) {
        wait();
      }
    } catch (InterruptedException e) {
      // Somebody wants the end sooner.
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void waitingForInput(boolean waiting) {
    waitingForInput = waiting;
    notifyAll();
  }

  /** The stream, whose reads do not hold up the end of the process. */
  InputStream stoppable(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
      }

      @Override
      public int read(byte[] into, int offset, int length) throws IOException {
        waitingForInput(true);
        try {
          return super.read(into, offset, length);
        } finally {
          waitingForInput(false);
          check();
        }
      }
    };
  }
}
