package io.pressmark.chronicle.internal.load;

import io.pressmark.core.error.ProvisionedThroughputExceededException;
import io.pressmark.core.store.ProvisionedThroughput;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What operations on one table, or on one global index, may use per second; nothing to ask for
 * where there is no limit. Thread-safe.
 */
public final class ThroughputLimit {
  private final InstantSource clock;
  private final Supplier<ProvisionedThroughputExceededException> exceeded;

  /** Null for any amount. Volatile: every operation reads it, and it changes while it is used. */
  private volatile @Nullable Throughput throughput;

  /**
   * No limit yet.
   *
   * @param exceeded says whose units are used up
   */
  public ThroughputLimit(
      InstantSource clock, Supplier<ProvisionedThroughputExceededException> exceeded) {
    this.clock = clock;
    this.exceeded = exceeded;
  }

  /** Lets operations that begin from now on use this; null for any amount. */
  public void change(@Nullable ProvisionedThroughput provisioned) {
    throughput = provisioned == null ? null : new Throughput(provisioned, clock);
  }

  /** What comes in per second. */
  public Optional<ProvisionedThroughput> provisioned() {
    return Optional.ofNullable(throughput).map(Throughput::provisioned);
  }

  /**
   * To be called before a read.
   *
   * @throws ProvisionedThroughputExceededException when nothing is left for it
   */
  public void admitRead() {
    Throughput limit = throughput;
    if (limit != null && !limit.reads().hasAny()) {
      throw exceeded.get();
    }
  }

  /**
   * To be called before a write.
   *
   * @throws ProvisionedThroughputExceededException when nothing is left for it
   */
  public void admitWrite() {
    Throughput limit = throughput;
    if (limit != null && !limit.writes().hasAny()) {
      throw exceeded.get();
    }
  }

  /** Takes what a read cost out of what is left. */
  public void spendRead(double units) {
    Throughput limit = throughput;
    if (limit != null) {
      limit.reads().take(units);
    }
  }

  /** Takes what a write cost out of what is left. */
  public void spendWrite(double units) {
    Throughput limit = throughput;
    if (limit != null) {
      limit.writes().take(units);
    }
  }
}
