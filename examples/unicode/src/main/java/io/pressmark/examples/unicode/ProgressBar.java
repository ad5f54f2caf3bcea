package io.pressmark.examples.unicode;

import java.io.PrintStream;

/**
 * A progress bar that prints a line for each tenth: it reads well on a terminal and in a log, and a
 * program cannot tell the one from the other on every Java.
 */
final class ProgressBar {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final String label;
  private final long total;
  private long done;
  private long shownTenths;

  ProgressBar(PrintStream out, String label, long total) {
    this.out = out;
    this.label = label;
    this.total = Math.max(1, total);
  }

  void step() {
    done++;
    long tenths = done * 10 / total;
    if (tenths != shownTenths) {
      shownTenths = tenths;
      draw((int) tenths);
    }
  }

  private void draw(int tenths) {
    int filled = tenths * WIDTH / 10;
    String bar = "█".repeat(filled) + "·".repeat(WIDTH - filled);
    out.printf("%s %s %3d %%  %,d of %,d%n", label, bar, tenths * 10, done, total);
  }
}
