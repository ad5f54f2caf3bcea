package io.pressmark.testkit.model;

import io.pressmark.testkit.contract.StoreFixture;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Random operations on a store, compared with a model after each: puts, overwrites, conditional
 * puts, updates and deletes, gets, queries in both directions with every condition on the sort key,
 * filters and pages, scans in segments, transactions and batches of both kinds, and reopening; on
 * tables with indexes also queries and scans of these, and indexes that are added and removed.
 * Conditions and updates reach into documents; items expire and are deleted, and change streams are
 * read. Keys are of all three types, items of 20 bytes to 400 KB.
 *
 * <p>A store's clock stands at {@link #MOMENT}, and it deletes what has expired only when it is
 * told to.
 *
 * <p>A run prints its seed. Where store and model disagree, the run is cut down to the operations
 * that matter, each on a fresh store, and the {@link AssertionError} lists them.
 *
 * <p>Tests run 20,000 operations with a fixed seed, unless system properties say otherwise:
 *
 * <pre>
 *   -Dpressmark.random.operations=1000000    how many operations
 *   -Dpressmark.random.seed=42               which ones; "random" for others each time
 * </pre>
 *
 * <p>With Maven, for a million operations on one engine:
 *
 * <pre>
 *   mvn test -pl runtime/chronicle -am -Dtest='*RandomOperationsTest' \
 *     -Dsurefire.failIfNoSpecifiedTests=false -Dpressmark.random.operations=1000000
 * </pre>
 */
public final class RandomOperations {
  /** Where the clock of a store stands that random operations run on. */
  public static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00Z");

  private static final int SHORT = 20_000;
  private static final long FIXED_SEED = 20_260_101;

  private RandomOperations() {}

  /**
   * Runs as many operations as the system properties say.
   *
   * @param fixtures gives the fixture of another, empty store at each call
   */
  public static void run(Supplier<StoreFixture> fixtures) {
    run(fixtures, seed(), Integer.getInteger("pressmark.random.operations", SHORT));
  }

  private static long seed() {
    String given = System.getProperty("pressmark.random.seed", Long.toString(FIXED_SEED));
    return given.equals("random") ? System.nanoTime() : Long.parseLong(given);
  }

  /**
   * Runs the first {@code operations} operations of a seed.
   *
   * @param fixtures gives the fixture of another, empty store at each call
   * @throws AssertionError when store and model disagree
   */
  public static void run(Supplier<StoreFixture> fixtures, long seed, int operations) {
    System.out.println("Random operations: seed " + seed + ", " + operations + " operations");
    OperationGenerator generator = new OperationGenerator(seed);
    OperationRun whole = OperationRun.ofFirst(operations, generator);
    OperationRun.Failure failure = whole.execute(fixtures.get());
    if (failure != null) {
      throw new FailureReport(fixtures, seed).of(failure);
    }
  }
}
