package io.pressmark.testkit.fault;

import io.pressmark.core.store.StoreOperation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** What goes wrong with an operation. */
sealed interface Fault {
  /** The operations that it can happen to. */
  Set<StoreOperation> possible();

  /** The operations that it happens to unless some are named. */
  default Set<StoreOperation> usual() {
    return possible();
  }

  /** More is asked for than the throughput lets in. */
  record Throttle() implements Fault {
    @Override
    public Set<StoreOperation> possible() {
      return EnumSet.allOf(StoreOperation.class);
    }

    @Override
    public String toString() {
      return "throttling";
    }
  }

  /** A transaction of somebody else is under way on the item. */
  record Conflict() implements Fault {
    /** DynamoDB refuses these only: other reads do not care, and batches are done item by item. */
    @Override
    public Set<StoreOperation> possible() {
      return EnumSet.of(
          StoreOperation.PUT,
          StoreOperation.UPDATE,
          StoreOperation.DELETE,
          StoreOperation.TRANSACT_GET,
          StoreOperation.TRANSACT_WRITE);
    }

    @Override
    public String toString() {
      return "transaction conflict";
    }
  }

  /** Some actions of a batch are not carried out. */
  record Unprocessed(int actions) implements Fault {
    @Override
    public Set<StoreOperation> possible() {
      return EnumSet.of(StoreOperation.BATCH_GET, StoreOperation.BATCH_WRITE);
    }

    @Override
    public String toString() {
      return actions + " unprocessed";
    }
  }

  /** The operation takes longer. */
  record Delay(Duration time) implements Fault {
    @Override
    public Set<StoreOperation> possible() {
      return EnumSet.allOf(StoreOperation.class);
    }

    @Override
    public String toString() {
      return "delay of " + time;
    }
  }

  /** Something happens before the operation reaches the store. */
  record Interference(Runnable action) implements Fault {
    @Override
    public Set<StoreOperation> possible() {
      return EnumSet.allOf(StoreOperation.class);
    }

    /** What was read before is outdated when it is written. */
    @Override
    public Set<StoreOperation> usual() {
      return EnumSet.of(
          StoreOperation.PUT,
          StoreOperation.UPDATE,
          StoreOperation.DELETE,
          StoreOperation.BATCH_WRITE,
          StoreOperation.TRANSACT_WRITE);
    }

    @Override
    public String toString() {
      return "interference";
    }
  }
}
