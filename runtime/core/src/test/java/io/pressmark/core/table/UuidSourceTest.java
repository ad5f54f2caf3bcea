package io.pressmark.core.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.core.generated.UuidVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class UuidSourceTest {
  private static final long TIME = 0x017F_22E2_79B0L;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochMilli(TIME));

  @Test
  void version7IsLaidOutAsTheStandardSays() {
    Supplier<UUID> ids = UuidSource.of(UuidVersion.V7, now::get);
    // The example of RFC 9562, appendix A.6, has this time.
    assertThat(ids.get().toString()).startsWith("017f22e2-79b0-7000-").matches(".{19}[89ab].*");
    assertThat(ids.get().toString()).startsWith("017f22e2-79b0-7001-").matches(".{19}[89ab].*");
    now.set(Instant.ofEpochMilli(TIME + 1));
    assertThat(ids.get().toString()).startsWith("017f22e2-79b1-7000-");
  }

  @Test
  void version4IsRandom() {
    Supplier<UUID> ids = UuidSource.of(UuidVersion.V4, now::get);
    UUID id = ids.get();
    assertThat(id.version()).isEqualTo(4);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(ids.get()).isNotEqualTo(id);
  }

  @Test
  void idsGrowWhileTheClockStandsOrGoesBack() {
    Supplier<UUID> ids = UuidSource.of(UuidVersion.V7, now::get);
    String before = "";
    for (int i = 0; i < 10_000; i++) {
      if (i == 2_000) {
        now.set(Instant.ofEpochMilli(TIME - 100_000));
      }
      String id = ids.get().toString();
      assertThat(id).isGreaterThan(before);
      before = id;
    }
    // 4096 ids to a millisecond: the 10000th is in the third.
    assertThat(before).startsWith("017f22e2-79b2-7");
  }

  @Test
  void idsOfSeveralThreadsDifferInTimeAndCounter() throws Exception {
    Supplier<UUID> ids = UuidSource.of(UuidVersion.V7, now::get);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Long>>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(
            threads.submit(
                () -> {
                  List<Long> made = new ArrayList<>();
                  for (int n = 0; n < 5_000; n++) {
                    made.add(ids.get().getMostSignificantBits());
                  }
                  return made;
                }));
      }
      Set<Long> all = new HashSet<>();
      for (Future<List<Long>> one : running) {
        assertThat(one.get()).isSorted();
        all.addAll(one.get());
      }
      assertThat(all).hasSize(20_000);
    } finally {
      threads.shutdownNow();
    }
  }
}
