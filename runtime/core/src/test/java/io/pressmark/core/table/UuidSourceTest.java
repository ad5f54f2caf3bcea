package io.pressmark.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.generated.UuidVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The format and order of ids, by RFC 9562. */
class UuidSourceTest {
  private static final Instant NOW = Instant.parse("2024-03-01T12:00:00.123456789Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final Supplier<UUID> source = UuidSource.of(UuidVersion.V7, now::get);

  private static long millis(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }

  @Test
  void version7BeginsWithMillisecondsAndHasItsVersionAndVariant() {
    for (int i = 0; i < 100; i++) {
      UUID id = source.get();
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(millis(id)).isEqualTo(NOW.toEpochMilli());
    }
  }

  @Test
  void version4HasItsVersionAndVariantAndNeverRepeats() {
    Supplier<UUID> random = UuidSource.of(UuidVersion.V4, now::get);
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      UUID id = random.get();
      assertThat(id.version()).isEqualTo(4);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(seen.add(id)).isTrue();
    }
  }

  @Test
  void theOrderHoldsBeyondTheCounterAndWhenTheClockGoesBack() {
    String last = "";
    for (int i = 0; i < 10_000; i++) {
      if (i == 6_000) {
        now.set(NOW.minusSeconds(3_600));
      }
      String id = source.get().toString();
      assertThat(id).isGreaterThan(last);
      last = id;
    }
    now.set(NOW.plusSeconds(1));
    UUID later = source.get();
    assertThat(later.toString()).isGreaterThan(last);
    assertThat(millis(later)).isEqualTo(NOW.plusSeconds(1).toEpochMilli());
  }

  @Test
  void theRandomPartIsAnotherEachTime() {
    Set<Long> low = new HashSet<>();
    for (int i = 0; i < 1_000; i++) {
      low.add(source.get().getLeastSignificantBits());
    }
    assertThat(low).hasSize(1_000);
  }

  @Test
  void severalThreadsNeverGetTheSameAndEachSeesThemGrow() throws Exception {
    int threads = 4;
    int each = 5_000;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      Callable<List<UUID>> take =
          () -> {
            List<UUID> ids = new ArrayList<>();
            for (int i = 0; i < each; i++) {
              ids.add(source.get());
            }
            return ids;
          };
      Set<Long> ticks = new HashSet<>();
      for (Future<List<UUID>> end : pool.invokeAll(List.of(take, take, take, take))) {
        List<UUID> ids = end.get();
        assertThat(ids.stream().map(UUID::toString).toList()).isSorted();
        ids.forEach(id -> ticks.add(id.getMostSignificantBits()));
      }
      // Time and counter alone tell them apart, so no luck is needed.
      assertThat(ticks).hasSize(threads * each);
    } finally {
      pool.shutdownNow();
    }
  }
}
