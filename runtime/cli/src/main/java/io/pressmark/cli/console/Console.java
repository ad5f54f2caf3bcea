package io.pressmark.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * The streams of a command: results go to the output, everything else that is said to the error
 * stream. For one thread.
 */
public final class Console {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final BooleanSupplier errIsTerminal;
  private final LongSupplier nanoTime;
  private final StopSignal stop;

  /**
   * Made of parts; tests use it.
   *
   * @param errIsTerminal asked when progress is about to be shown
   * @param nanoTime a clock in nanoseconds, of which only differences matter
   */
  public Console(
      InputStream in,
      OutputStream out,
      PrintStream err,
      BooleanSupplier errIsTerminal,
      LongSupplier nanoTime,
      StopSignal stop) {
    this.in = stop.stoppable(in);
    this.out = new StandardOutput(out);
    this.err = err;
    this.errIsTerminal = errIsTerminal;
    this.nanoTime = nanoTime;
    this.stop = stop;
  }

  /** The console of this process. */
  public static Console ofProcess(StopSignal stop) {
    return new Console(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        System.err,
        Terminal::isStandardError,
        System::nanoTime,
        stop);
  }

  /** The standard input. */
  public InputStream in() {
    return in;
  }

  /**
   * The standard output, in bytes and without a buffer. What fails on it is an {@link
   * OutputException}.
   */
  public OutputStream out() {
    return out;
  }

  /** Writes text, as it is, to the standard output in UTF-8. */
  public void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The error stream. */
  public PrintStream err() {
    return err;
  }

  /** The wish to stop. */
  public StopSignal stop() {
    return stop;
  }

  /** Shows how far work has come, on the error stream unless {@code quiet}. */
  public Progress progress(boolean quiet) {
    Progress.Style style =
        quiet
            ? Progress.Style.NONE
            : errIsTerminal.getAsBoolean() ? Progress.Style.BAR : Progress.Style.LINES;
    return new Progress(err, style, nanoTime, stop);
  }
}
