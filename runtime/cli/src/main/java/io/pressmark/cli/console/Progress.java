package io.pressmark.cli.console;

import io.pressmark.core.store.ProgressListener;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Shows how far work has come: a bar that is drawn again and again on a terminal, a line from time
 * to time elsewhere. Short work shows nothing. It also carries the wish to stop into the work.
 */
public final class Progress implements ProgressListener, AutoCloseable {
  /** How progress is shown. */
  enum Style {
    BAR(TimeUnit.MILLISECONDS.toNanos(200)),
    LINES(TimeUnit.SECONDS.toNanos(5)),
    NONE(Long.MAX_VALUE);

    private final long interval;

    Style(long interval) {
      this.interval = interval;
    }
  }

  private static final int WIDTH = 30;
  private static final String ERASE_LINE = "\r\u001b[K";

  private final PrintStream err;
  private final Style style;
  private final LongSupplier nanoTime;
  private final StopSignal stop;
  private long shownAt;
  private boolean barIsShown;

  Progress(PrintStream err, Style style, LongSupplier nanoTime, StopSignal stop) {
    this.err = err;
    this.style = style;
    this.nanoTime = nanoTime;
    this.stop = stop;
    this.shownAt = nanoTime.getAsLong();
  }

  /** {@inheritDoc} Throws {@link StopException} when the work shall stop. */
  @Override
  public void progress(String phase, long done, long total) {
    stop.check();
    if (style == Style.NONE) {
      return;
    }
    long now = nanoTime.getAsLong();
    if (now - shownAt < style.interval) {
      return;
    }
    shownAt = now;
    if (style == Style.BAR) {
      err.print("\r" + bar(phase, done, total) + "\u001b[K");
      barIsShown = true;
    } else {
      err.println(line(phase, done, total));
    }
    err.flush();
  }

  private static String bar(String phase, long done, long total) {
    if (total <= 0) {
      return line(phase, done, total);
    }
    int filled = (int) Math.min(WIDTH, done * (double) WIDTH / total);
    return String.format(
        Locale.ROOT,
        "%s %s%s %3d %%",
        phase,
        "█".repeat(filled),
        "·".repeat(WIDTH - filled),
        percent(done, total));
  }

  private static String line(String phase, long done, long total) {
    return total <= 0
        ? String.format(Locale.ROOT, "%s: %,d", phase, done)
        : String.format(
            Locale.ROOT, "%s: %,d of %,d (%d %%)", phase, done, total, percent(done, total));
  }

  private static long percent(long done, long total) {
    return Math.min(100, (long) (100.0 * done / total));
  }

  /** Takes the bar away, for what is printed next. */
  @Override
  public void close() {
    if (barIsShown) {
      err.print(ERASE_LINE);
      err.flush();
      barIsShown = false;
    }
  }
}
