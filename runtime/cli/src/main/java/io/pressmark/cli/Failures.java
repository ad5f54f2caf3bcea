package io.pressmark.cli;

import io.pressmark.cli.console.OutputException;
import io.pressmark.cli.console.StopException;
import io.pressmark.cli.failure.ExitCode;
import io.pressmark.cli.failure.InputException;
import io.pressmark.cli.failure.NotFoundException;
import io.pressmark.cli.failure.UsageException;
import io.pressmark.core.error.PressmarkException;
import io.pressmark.core.error.ResourceNotFoundException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreLockedException;
import io.pressmark.endpoint.EndpointException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import org.jspecify.annotations.Nullable;

/** What a failure is to the outside: an exit code, and a line on the error stream. */
final class Failures {
  private Failures() {}

  /** The exit code of an exception that a command threw. */
  static int exitCode(Throwable failure) {
    if (failure instanceof OutputException output && output.isBrokenPipe()) {
      // The reader has what it wants.
      return ExitCode.OK;
    }
    if (failure instanceof UsageException) {
      return ExitCode.USAGE;
    }
    if (failure instanceof StoreLockedException) {
      return ExitCode.LOCKED;
    }
    if (failure instanceof StoreCorruptException) {
      return ExitCode.DAMAGED;
    }
    if (failure instanceof NotFoundException || failure instanceof ResourceNotFoundException) {
      return ExitCode.NOT_FOUND;
    }
    return failure instanceof StopException ? ExitCode.INTERRUPTED : ExitCode.FAILED;
  }

  /** Says what happened; nothing when nobody reads the output any more. */
  static void report(Throwable failure, boolean verbose, PrintStream err) {
    if (exitCode(failure) == ExitCode.OK) {
      return;
    }
    err.println("pressmark: " + message(failure));
    if (verbose) {
      failure.printStackTrace(err);
    }
  }

  private static String message(Throwable failure) {
    if (failure instanceof FileSystemException file) {
      String reason = file.getReason();
      return file.getFile()
          + ": "
          + (reason == null ? file.getClass().getSimpleName().replace("Exception", "") : reason);
    }
    if (isExpected(failure)) {
      String message = String.valueOf(failure.getMessage());
      String reason = reason(failure.getCause());
      return message.contains(reason) ? message : message + " (" + reason + ")";
    }
    return "this is a fault of Pressmark's, please report it: "
        + failure
        + "; --verbose shows where";
  }

  /** Of an operation that the system refused, the cause says why. */
  private static String reason(@Nullable Throwable cause) {
    return cause instanceof IOException ? message(cause) : "";
  }

  private static boolean isExpected(Throwable failure) {
    return failure instanceof PressmarkException
        || failure instanceof EndpointException
        || failure instanceof UsageException
        || failure instanceof NotFoundException
        || failure instanceof InputException
        || failure instanceof StopException
        || failure instanceof IOException;
  }
}
