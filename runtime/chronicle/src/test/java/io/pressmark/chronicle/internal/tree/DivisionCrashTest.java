package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Stops at every store that publishes something while a partition is divided, and now and then
 * afterwards, and opens what is in memory at that instant, with the partitions that the catalogue
 * lists then: nothing is lost, and what was opened can be divided again and written.
 */
final class DivisionCrashTest {
  private static final int DIVISIONS = Boolean.getBoolean("pressmark.test.long") ? 1_000 : 25;

  static Stream<Arguments> shapes() {
    return Stream.of(
        // page size, keys, longest key, longest value, largest value
        Arguments.of(512, 300, 20, 40, 0),
        Arguments.of(512, 300, 47, 60, 900),
        Arguments.of(1_024, 400, 170, 200, 4_000),
        Arguments.of(16_376, 400, 60, 900, 60_000));
  }

  @ParameterizedTest(name = "pages of {0}, {1} keys up to {2}, values up to {3} and {4}")
  @MethodSource("shapes")
  void everyStopLeavesOnePartitionOrTwo(
      int pageSize, int keys, int longestKey, int longestValue, int largestValue) {
    long seed = Long.getLong("pressmark.test.seed", System.nanoTime());
    RandomWork work = new RandomWork(seed, keys, 9, longestKey, longestValue, largestValue);
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
      Stopper stopper = new Stopper(store, work, seed);
      DividedMap map = DividedMap.create(TreeContext.of(store, stopper));
      stopper.map = map;
      int divisions = 0;
      try {
        for (int round = 0; round < DIVISIONS; round++) {
          for (int i = 0; i < 60; i++) {
            work.step(map, round % 4 == 3 ? 30 : 80);
          }
          // A change that was under way is none now: all of the model must be there.
          work.oldValue = work.model.get(work.lastKey);
          stopper.oneIn = 1;
          divisions += map.divide(work.key()) ? 1 : 0;
          stopper.oneIn = 60;
        }
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", after " + divisions + " divisions", e);
      }
      assertThat(divisions).isGreaterThan(5);
      assertThat(stopper.stops).isGreaterThan(30);
    }
  }

  private static final class Stopper implements PublishHook {
    private final AnonymousPageStore store;
    private final RandomWork work;
    private final Random random;
    private DividedMap map;
    private int oneIn = 60;
    private int stops;

    Stopper(AnonymousPageStore store, RandomWork work, long seed) {
      this.store = store;
      this.work = work;
      this.random = new Random(~seed);
    }

    @Override
    public void beforePublish(long page, long header) {
      if (map != null && random.nextInt(oneIn) == 0) {
        stops++;
        try (AnonymousPageStore copy = StoreCopies.copy(store)) {
          check(copy, map.recorded);
        }
      }
    }

    private void check(AnonymousPageStore copy, List<byte[]> bounds) {
      DividedMap opened = DividedMap.open(TreeContext.of(copy), bounds);
      TreeMap<byte[], byte[]> expected = new TreeMap<>(Entries.ORDER);
      expected.putAll(work.model);
      TreeMap<byte[], byte[]> found = opened.all(true);
      byte[] now = found.get(work.lastKey);
      byte[] after = work.model.get(work.lastKey);
      if (!Arrays.equals(now, after) && !Arrays.equals(now, work.oldValue)) {
        throw new AssertionError("neither old nor new under " + Entries.show(work.lastKey));
      }
      if (now == null) {
        expected.remove(work.lastKey);
      } else {
        expected.put(work.lastKey, now);
      }
      Entries.assertSame(expected, found, "after a stop");
      Entries.assertSame(expected, opened.all(false), "after a stop, downwards");
      // Every division that was stopped may have left one note of numbers.
      opened.assertNoChunkIsLost(1);
      goOn(opened, expected);
      opened.assertNoPageIsLost(copy);
    }

    /** What was opened is written, with values of all sizes, and divided. */
    private void goOn(DividedMap opened, TreeMap<byte[], byte[]> expected) {
      for (int i = 0; i < 15; i++) {
        byte[] key = work.key();
        byte[] value = SelfChecking.value(i, stops, 8 + random.nextInt(i % 3 == 0 ? 3_000 : 60));
        opened.put(key, value);
        expected.put(key, value);
        byte[] gone = work.key();
        opened.delete(gone);
        expected.remove(gone);
        if (i == 7) {
          opened.divide(work.key());
        }
      }
      Entries.assertSame(expected, opened.all(true), "after going on");
      opened.verify();
    }
  }
}
