package io.pressmark.cli;

import io.pressmark.cli.console.Console;
import io.pressmark.cli.console.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs command lines in this process, as {@code main} does, with captured streams. */
final class Cli {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final StopSignal stop = new StopSignal();
  private InputStream in = InputStream.nullInputStream();
  private OutputStream realOut = out;
  private boolean terminal;
  private long step;
  private long now;

  /** What a command line led to. */
  record Result(int exitCode, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  /** Runs one command line with nothing else set. */
  static Result run(Object... arguments) {
    return new Cli().go(arguments);
  }

  Cli in(String text) {
    in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  /** Reads this instead of nothing. */
  Cli in(InputStream stream) {
    in = stream;
    return this;
  }

  /** Writes there instead of into the result. */
  Cli out(OutputStream stream) {
    realOut = stream;
    return this;
  }

  /** The error stream is a terminal. */
  Cli terminal() {
    terminal = true;
    return this;
  }

  StopSignal stop() {
    return stop;
  }

  /** At every look at the clock a second has gone by; without this, time stands still. */
  Cli slow() {
    step = 1_000_000_000;
    return this;
  }

  /** Runs a command line. */
  Result go(Object... arguments) {
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int exitCode = new CommandRunner(console()).run(texts);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Console console() {
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Console(in, realOut, errors, () -> terminal, () -> now += step, stop);
  }
}
