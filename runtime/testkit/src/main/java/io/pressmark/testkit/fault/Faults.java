package io.pressmark.testkit.fault;

import io.pressmark.core.store.ItemStore;
import io.pressmark.core.store.StoreOperation;
import io.pressmark.core.table.BatchRetry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/**
 * The faults of a store, which a test plans:
 *
 * <pre>{@code
 * faults.throttle().next(3);
 * faults.throttle().on("orders").of(StoreOperation.QUERY).next();
 * faults.unprocessed(5).of(StoreOperation.BATCH_WRITE).next(2);
 * faults.before(() -> orders.put(theirs)).of(StoreOperation.UPDATE).next();
 * faults.delay(Duration.ofMillis(50)).withProbability(0.1);
 * }</pre>
 *
 * <p>They happen where an operation enters the store: those of the data plane, on tables, indexes,
 * and in batches and transactions. The operation looks to its caller as it would in the service,
 * and a refused one has done nothing. An operation that fits several faults meets all of them:
 * delays and interferences in the order in which they were planned, then the first refusal.
 * Management of tables, statistics and change streams meet none.
 *
 * <p>Thread-safe. With several threads it depends on them which operation is the next.
 */
public final class Faults {
  private final long seed;
  private final BatchRetry.Pause pause;
  private final Random random;
  private final List<PlannedFault> planned = new ArrayList<>();
  private final List<String> happened = new ArrayList<>();
  private boolean chance;

  /** How many calls of {@link #without} this thread is in. */
  private final ThreadLocal<Integer> suspended = ThreadLocal.withInitial(() -> 0);

  private Faults(long seed, BatchRetry.Pause pause) {
    this.seed = seed;
    this.pause = pause;
    this.random = new Random(seed);
  }

  /**
   * No faults yet.
   *
   * @param seed decides what happens by chance
   * @param pause how a delayed operation waits: by moving a clock on, say
   */
  public static Faults seeded(long seed, BatchRetry.Pause pause) {
    return new Faults(seed, pause);
  }

  /** A store that meets these faults; closing it closes {@code store}. */
  public ItemStore around(ItemStore store) {
    return new FaultyStore(store, new FaultInjector(this, pause));
  }

  /**
   * More than the throughput lets in. An operation throws {@code
   * ProvisionedThroughputExceededException}; a transaction is cancelled with that reason; a batch
   * hands back its actions on the table, or throws if all of them are.
   */
  public FaultPlan throttle() {
    return new FaultPlan(this, new Fault.Throttle());
  }

  /**
   * Another transaction is under way on the item: a write of one item throws {@code
   * TransactionConflictException}; a transaction is cancelled with that reason for its first
   * action, or its first on the table.
   */
  public FaultPlan conflict() {
    return new FaultPlan(this, new Fault.Conflict());
  }

  /**
   * Of a batch that many actions are not carried out, the first ones, and are handed back; of
   * smaller batches none is, so that they throw {@code ProvisionedThroughputExceededException}.
   *
   * @throws IllegalArgumentException when it is less than 1
   */
  public FaultPlan unprocessed(int actions) {
    if (actions < 1) {
      throw new IllegalArgumentException(
          "unprocessed(" + actions + "): at least 1 action is handed back");
    }
    return new FaultPlan(this, new Fault.Unprocessed(actions));
  }

  /**
   * The operation takes longer. A {@code Faults} from the test extension moves the test's clock on
   * instead of waiting.
   *
   * @throws IllegalArgumentException when it is negative
   */
  public FaultPlan delay(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("delay(" + time + "): a delay is not negative");
    }
    return new FaultPlan(this, new Fault.Delay(time));
  }

  /**
   * Somebody is faster: {@code action} runs in the caller's thread before the operation reaches the
   * store, so between what the caller has read and what it writes. Writes only, unless operations
   * are named. The action itself meets no faults; what it throws, the caller gets.
   */
  public FaultPlan before(Runnable action) {
    return new FaultPlan(this, new Fault.Interference(action));
  }

  /** Forgets what is planned. */
  public synchronized void clear() {
    planned.clear();
  }

  /** Runs {@code action}, whose operations in this thread meet no faults. */
  public void without(Runnable action) {
    suspended.set(suspended.get() + 1);
    try {
      action.run();
    } finally {
      suspended.set(suspended.get() - 1);
    }
  }

  /** What happened so far, in order: such as {@code "throttling of PutItem on orders"}. */
  public synchronized List<String> happened() {
    return List.copyOf(happened);
  }

  /** What decides about chance. */
  public long seed() {
    return seed;
  }

  /** Whether chance had a say: whether another seed might have led to something else. */
  public synchronized boolean dependsOnSeed() {
    return chance;
  }

  synchronized void add(PlannedFault fault) {
    planned.add(fault);
    chance |= fault.isRandom();
  }

  /** The faults that happen to an operation, in the order in which they were planned. */
  synchronized List<PlannedFault> meet(StoreOperation operation, List<String> tables) {
    List<PlannedFault> met = new ArrayList<>();
    if (planned.isEmpty() || suspended.get() > 0) {
      return met;
    }
    for (Iterator<PlannedFault> each = planned.iterator(); each.hasNext(); ) {
      PlannedFault fault = each.next();
      if (fault.happens(operation, tables, random)) {
        met.add(fault);
        happened.add(
            fault.fault()
                + " of "
                + operation
                + " on "
                + String.join(", ", tables.stream().filter(fault::concerns).distinct().toList()));
        if (fault.isOver()) {
          each.remove();
        }
      }
    }
    return met;
  }

  @Override
  public synchronized String toString() {
    return "Faults[seed " + seed + ", " + happened.size() + " happened]";
  }
}
