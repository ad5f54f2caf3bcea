package io.pressmark.cli.failure;

/** The exit codes of all commands. A stable interface: scripts depend on them. */
public final class ExitCode {
  /** All was done. */
  public static final int OK = 0;

  /** Something went wrong that has no code of its own; the message says what. */
  public static final int FAILED = 1;

  /** The command line was not understood. Nothing was done. */
  public static final int USAGE = 2;

  /** Another process has the store open. Nothing was done. */
  public static final int LOCKED = 3;

  /** The store, or a backup, is damaged. */
  public static final int DAMAGED = 4;

  /** There is no such store, table, item or file. */
  public static final int NOT_FOUND = 5;

  /** Stopped by ^C. Whatever ends a process by a signal makes the code itself: 128 + signal. */
  public static final int INTERRUPTED = 130;

  private ExitCode() {}
}
