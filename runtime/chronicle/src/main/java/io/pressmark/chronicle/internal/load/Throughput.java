package io.pressmark.chronicle.internal.load;

import io.pressmark.core.store.ProvisionedThroughput;
import java.time.InstantSource;

/** What is left of the throughput of a table or of a global index. Thread-safe. */
public final class Throughput {
  private final ProvisionedThroughput provisioned;
  private final TokenBucket reads;
  private final TokenBucket writes;

  Throughput(ProvisionedThroughput provisioned, InstantSource clock) {
    this.provisioned = provisioned;
    this.reads = new TokenBucket(provisioned.readUnits(), clock);
    this.writes = new TokenBucket(provisioned.writeUnits(), clock);
  }

  /** What comes in per second. */
  ProvisionedThroughput provisioned() {
    return provisioned;
  }

  TokenBucket reads() {
    return reads;
  }

  TokenBucket writes() {
    return writes;
  }
}
