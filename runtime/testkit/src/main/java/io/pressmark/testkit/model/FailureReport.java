package io.pressmark.testkit.model;

import io.pressmark.testkit.contract.StoreFixture;
import java.util.function.Supplier;

/** Cuts a failing run down to the operations that matter, and tells of them. */
final class FailureReport {
  /** The operations that may be run again while looking for a shorter run. */
  private static final long BUDGET = 3_000_000;

  private static final int SHOWN = 60;

  private final Supplier<StoreFixture> fixtures;
  private final long seed;

  FailureReport(Supplier<StoreFixture> fixtures, long seed) {
    this.fixtures = fixtures;
    this.seed = seed;
  }

  AssertionError of(OperationRun.Failure first) {
    OperationRun.Failure shortest = shorten(first);
    int length = shortest.prefix().length();
    String operations =
        length <= SHOWN
            ? shortest.prefix().describe()
            : "  … " + (length - SHOWN) + " more\n" + tail(shortest.prefix()).describe();
    return new AssertionError(
        "Seed "
            + seed
            + ": operation "
            + first.prefix().length()
            + " failed: "
            + first.cause()
            + "\nThe shortest failing run that was found has "
            + length
            + " operations ("
            + shortest.cause()
            + "):\n"
            + operations
            + "Run it again with -Dpressmark.random.seed="
            + seed
            + " -Dpressmark.random.operations="
            + first.prefix().length(),
        first.cause());
  }

  private static OperationRun tail(OperationRun run) {
    return run.without(0, run.length() - SHOWN);
  }

  /** Leaves out ever smaller pieces, as long as the run still fails. */
  private OperationRun.Failure shorten(OperationRun.Failure first) {
    OperationRun.Failure best = first;
    long left = BUDGET;
    for (int piece = best.prefix().length() / 2; piece > 0; piece /= 2) {
      int start = 0;
      while (start < best.prefix().length() && left > 0) {
        int end = Math.min(start + piece, best.prefix().length());
        OperationRun candidate = best.prefix().without(start, end);
        left -= candidate.length();
        OperationRun.Failure failure = candidate.execute(fixtures.get());
        if (failure == null) {
          start = end;
        } else {
          best = failure;
        }
      }
    }
    return best;
  }
}
