package io.pressmark.core.table;

import io.pressmark.core.generated.UuidVersion;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Makes ids by RFC 9562. Thread-safe.
 *
 * <pre>
 *   version 7:   milliseconds since the epoch   7   counter   10   random
 *                48 bits                        4   12        2    62
 * </pre>
 *
 * <p>The counter begins at 0 in each millisecond; when it overflows, or the clock goes back, the
 * time in the id runs ahead of the clock. So the ids of one source always grow.
 */
final class UuidSource implements Supplier<UUID> {
  private static final int COUNTER_BITS = 12;
  private static final long COUNTER_MASK = (1L << COUNTER_BITS) - 1;
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final long RANDOM_BITS = 0x3FFF_FFFF_FFFF_FFFFL;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /** The last time and counter, as one number. */
  private final AtomicLong last = new AtomicLong();

  private UuidSource(InstantSource clock) {
    this.clock = clock;
  }

  static Supplier<UUID> of(UuidVersion version, InstantSource clock) {
    return version == UuidVersion.V4 ? UUID::randomUUID : new UuidSource(clock);
  }

  @Override
  public UUID get() {
    long now = clock.millis() << COUNTER_BITS;
    long tick = last.updateAndGet(before -> Math.max(before + 1, now));
    long high = tick >>> COUNTER_BITS << 16 | VERSION_7 | tick & COUNTER_MASK;
    return new UUID(high, VARIANT | random.nextLong() & RANDOM_BITS);
  }
}
