package io.pressmark.examples.unicode;

import java.io.PrintStream;

/**
 * A progress bar: redrawn in place on a terminal, and a line for each tenth elsewhere, where
 * redrawing would only fill a log.
 */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final String label;
  private final long total;
  private final boolean redraws;
  private long done;
  private int shown = -1;

  ProgressBar(PrintStream out, String label, long total) {
    this.out = out;
    this.label = label;
    this.total = Math.max(1, total);
    this.redraws = System.console() != null;
  }

  void step() {
    done++;
    int percent = (int) (done * 100 / total);
    int next = redraws ? percent : percent / 10 * 10;
    if (next != shown) {
      shown = next;
      draw(percent);
    }
  }

  private void draw(int percent) {
    int filled = percent * WIDTH / 100;
    String bar = "█".repeat(filled) + "·".repeat(WIDTH - filled);
    out.printf("%s%s %s %3d %%  %,d of %,d", redraws ? "\r" : "", label, bar, percent, done, total);
    if (!redraws || done == total) {
      out.println();
    }
    out.flush();
  }
}
