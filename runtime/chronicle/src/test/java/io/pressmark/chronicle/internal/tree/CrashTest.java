package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stops at random stores that publish something, and opens what is in memory at that instant: the
 * entry being changed has its old or its new value, all others are as they were.
 */
final class CrashTest {
  private static final int STEPS = Boolean.getBoolean("pressmark.test.long") ? 100_000 : 4_000;

  static Stream<Arguments> shapes() {
    return Stream.of(
        // page size, keys, longest key, longest value, largest value, one stop in so many stores
        Arguments.of(512, 300, 20, 40, 0, 4),
        Arguments.of(512, 600, 47, 60, 900, 40),
        Arguments.of(1_024, 500, 170, 200, 2_000, 40),
        Arguments.of(16_376, 250, 3_600, 4_500, 0, 40),
        Arguments.of(16_376, 2_000, 60, 900, 60_000, 30));
  }

  @ParameterizedTest(name = "pages of {0}, {1} keys up to {2}, values up to {3} and {4}")
  @MethodSource("shapes")
  void everyStopLeavesTheOldOrTheNewState(
      int pageSize, int keys, int longestKey, int longestValue, int largestValue, int oneIn) {
    long seed = Long.getLong("pressmark.test.seed", System.nanoTime());
    RandomWork work = new RandomWork(seed, keys, longestKey, longestValue, largestValue);
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
      Stopper stopper = new Stopper(store, work, seed, oneIn);
      TreeContext context = TreeContext.of(store, stopper);
      Partition partition = Partition.create(context, 1, 2, new byte[0], null);
      int step = 0;
      try {
        for (; step < STEPS; step++) {
          work.step(partition, step / 700 % 3 == 2 ? 15 : 75);
        }
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", step " + step, e);
      }
      TreeStatistics changes = partition.statistics();
      assertThat(stopper.stops).isGreaterThan(50);
      assertThat(changes.splits()).isPositive();
      assertThat(changes.shifts()).isPositive();
      assertThat(changes.merges()).isPositive();
      assertThat(changes.compactions()).isPositive();
    }
  }

  /** Copies the store now and then, and checks what opening the copy gives. */
  private static final class Stopper implements PublishHook {
    private final AnonymousPageStore store;
    private final RandomWork work;
    private final Random random;
    private final int oneIn;
    private int stops;

    Stopper(AnonymousPageStore store, RandomWork work, long seed, int oneIn) {
      this.store = store;
      this.work = work;
      this.random = new Random(~seed);
      this.oneIn = oneIn;
    }

    @Override
    public void beforePublish(long page, long header) {
      if (random.nextInt(oneIn) == 0) {
        stops++;
        try (AnonymousPageStore copy = StoreCopies.copy(store)) {
          check(copy, random.nextInt(4));
        }
      }
    }

    /** Opens a copy; sometimes the opening itself is stopped as well, and that opened. */
    private void check(AnonymousPageStore copy, int depth) {
      PublishHook again =
          (page, header) -> {
            if (depth > 0 && random.nextInt(8) == 0) {
              try (AnonymousPageStore second = StoreCopies.copy(copy)) {
                check(second, depth - 1);
              }
            }
          };
      TreeContext context = TreeContext.of(copy, again);
      Partition partition = StoreCopies.open(context);
      TreeMap<byte[], byte[]> found = Entries.all(partition, true);
      byte[] now = found.get(work.lastKey);
      byte[] wanted = work.model.get(work.lastKey);
      if (!Arrays.equals(now, wanted) && !Arrays.equals(now, work.oldValue)) {
        throw new AssertionError("neither old nor new under " + Entries.show(work.lastKey));
      }
      assertOthersAreSame(found, now);
      Entries.assertSame(found, Entries.all(partition, false), "downwards");
      assertCounts(partition, found);
      StoreCopies.assertNoChunkIsLost(context, partition, found.keySet());
      if (depth == 0) {
        goOn(partition, found);
        StoreCopies.assertNoChunkIsLost(context, partition, found.keySet());
      }
    }

    private void assertOthersAreSame(TreeMap<byte[], byte[]> found, byte[] now) {
      byte[] wanted = work.model.remove(work.lastKey);
      found.remove(work.lastKey);
      try {
        Entries.assertSame(work.model, found, "after a stop");
      } finally {
        if (wanted != null) {
          work.model.put(work.lastKey, wanted);
        }
        if (now != null) {
          found.put(work.lastKey, now);
        }
      }
    }

    private static void assertCounts(Partition partition, TreeMap<byte[], byte[]> found) {
      long bytes = 0;
      for (var entry : found.entrySet()) {
        bytes += entry.getKey().length + entry.getValue().length;
      }
      assertThat(partition.items()).isEqualTo(found.size());
      assertThat(partition.bytes()).isEqualTo(bytes);
    }

    /** What was opened can be written. */
    private void goOn(Partition partition, TreeMap<byte[], byte[]> found) {
      for (int i = 0; i < 30; i++) {
        byte[] key = work.key();
        byte[] value = new byte[random.nextInt(100)];
        Entries.put(partition, key, value);
        found.put(key, value);
        byte[] gone = work.key();
        Entries.delete(partition, gone);
        found.remove(gone);
      }
      Entries.assertSame(found, Entries.all(partition, true), "after going on");
      assertCounts(partition, found);
    }
  }
}
