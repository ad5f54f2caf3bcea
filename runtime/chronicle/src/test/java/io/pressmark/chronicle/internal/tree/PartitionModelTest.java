package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Random operations agree with a {@link TreeMap}. */
final class PartitionModelTest {
  private static final int STEPS = Boolean.getBoolean("pressmark.test.long") ? 1_000_000 : 30_000;

  static Stream<Arguments> shapes() {
    return Stream.of(
        // page size, keys, longest key, longest value, largest value
        Arguments.of(512, 400, 20, 40, 0),
        Arguments.of(512, 2_000, 47, 60, 900),
        Arguments.of(1_024, 1_000, 8, 12, 0),
        Arguments.of(1_024, 3_000, 170, 200, 4_000),
        Arguments.of(4_096, 5_000, 40, 400, 20_000),
        Arguments.of(16_376, 5_000, 60, 900, 100_000),
        Arguments.of(16_376, 300, 3_600, 5_000, 0));
  }

  @ParameterizedTest(name = "pages of {0}, {1} keys up to {2}, values up to {3} and {4}")
  @MethodSource("shapes")
  void agreesWithATreeMap(
      int pageSize, int keys, int longestKey, int longestValue, int largestValue) {
    long seed = Long.getLong("pressmark.test.seed", System.nanoTime());
    RandomWork work = new RandomWork(seed, keys, longestKey, longestValue, largestValue);
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      int step = 0;
      try {
        for (; step < STEPS; step++) {
          // Growth, then shrinking, again and again.
          work.step(partition, step / 2_000 % 3 == 2 ? 25 : 75);
          if (step % 7 == 0) {
            readOne(work, partition);
          }
          if (step % 500 == 0) {
            readRange(work, partition);
          }
        }
        Entries.assertSame(work.model, Entries.all(partition, true), "all, upwards");
        Entries.assertSame(work.model, Entries.all(partition, false), "all, downwards");
        assertThat(partition.items()).isEqualTo(work.model.size());
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", step " + step, e);
      }
    }
  }

  private static void readOne(RandomWork work, Partition partition) {
    byte[] key = work.key();
    if (!Arrays.equals(Entries.get(partition, key), work.model.get(key))) {
      throw new AssertionError("get " + Entries.show(key));
    }
  }

  private static void readRange(RandomWork work, Partition partition) {
    byte[] a = work.key();
    byte[] b = work.key();
    boolean ordered = Entries.ORDER.compare(a, b) <= 0;
    byte[] from = ordered ? a : b;
    byte[] to = ordered ? b : a;
    boolean forward = work.random().nextBoolean();
    int maxItems = 1 + work.random().nextInt(20);
    int maxBytes = 1 + work.random().nextInt(10_000);
    TreeMap<byte[], byte[]> found = Entries.range(partition, from, to, forward, maxItems, maxBytes);
    Entries.assertSame(work.model.subMap(from, true, to, false), found, "range " + forward);
    Entries.assertSame(
        work.model.tailMap(from, true),
        Entries.range(partition, from, null, forward, maxItems, maxBytes),
        "tail " + forward);
  }
}
