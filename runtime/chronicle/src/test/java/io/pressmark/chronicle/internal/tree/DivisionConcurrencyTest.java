package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Readers and writers race divisions. Even keys are always there, odd ones come and go: no walk
 * misses an even key or meets a key twice, no read returns an older value than one before, and in
 * the end everything is there and counted.
 */
final class DivisionConcurrencyTest {
  private static final int ROUNDS = Boolean.getBoolean("pressmark.test.long") ? 200 : 1;
  private static final int WRITERS = 2;
  private static final int OTHERS = 3 + WRITERS;

  /** Each of the others does so much between two divisions. */
  private static final int STEPS = 100;

  @ParameterizedTest(name = "pages of {0}, {1} keys, values up to {2}")
  @CsvSource({"512, 800, 30", "512, 600, 400", "1024, 2000, 60", "16376, 3000, 600"})
  void nobodyNoticesThatPartitionsAreDivided(int pageSize, int keys, int longest) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      long seed = System.nanoTime();
      try {
        new Race(keys, longest, seed).run(pageSize);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed, e);
      }
    }
  }

  private static final class Race {
    private final int keys;
    private final int longest;
    private final long seed;
    private final int[] versions;
    private final boolean[] present;
    private final AtomicBoolean done = new AtomicBoolean();

    /** What each of the others has done. */
    private final AtomicLongArray progress = new AtomicLongArray(OTHERS);

    Race(int keys, int longest, long seed) {
      this.keys = keys;
      this.longest = longest;
      this.seed = seed;
      versions = new int[keys];
      present = new boolean[keys];
    }

    void run(int pageSize) throws Exception {
      ExecutorService threads = Executors.newCachedThreadPool();
      try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
        TreeContext context = TreeContext.of(store);
        DividedMap map = DividedMap.create(context);
        for (int key = 0; key < keys; key += 2) {
          map.put(key(key), SelfChecking.value(key, 0, longest / 2));
          present[key] = true;
        }
        List<Future<?>> others = new ArrayList<>();
        others.add(threads.submit(untilDone(() -> getter(map))));
        others.add(threads.submit(untilDone(() -> walker(map, true))));
        others.add(threads.submit(untilDone(() -> walker(map, false))));
        for (int i = 0; i < WRITERS; i++) {
          int writer = i;
          others.add(threads.submit(untilDone(() -> writer(map, writer))));
        }
        divide(map);
        done.set(true);
        for (Future<?> other : others) {
          other.get();
        }
        check(map);
        map.parts().partitions().forEach(Partition::close);
        context.close();
      } finally {
        done.set(true);
        threads.shutdown();
      }
    }

    /** Whoever fails stops all. */
    private Runnable untilDone(Runnable work) {
      return () -> {
        try {
          work.run();
        } finally {
          done.set(true);
        }
      };
    }

    private void divide(DividedMap map) {
      Random random = new Random(seed);
      int divisions = 0;
      while (divisions < 12 && !done.get()) {
        awaitProgress();
        divisions += map.divide(key(random.nextInt(keys))) ? 1 : 0;
      }
    }

    private void awaitProgress() {
      for (int i = 0; i < OTHERS; i++) {
        long enough = progress.get(i) + STEPS;
        while (progress.get(i) < enough && !done.get()) {
          Thread.onSpinWait();
        }
      }
    }

    private void writer(DividedMap map, int writer) {
      Random random = new Random(seed + writer);
      while (!done.get()) {
        // Each writer has even and odd keys of its own.
        int key = (random.nextInt(keys / 4) * WRITERS + writer) * 2 + random.nextInt(2);
        if (key % 2 == 1 && random.nextInt(10) < 4) {
          map.delete(key(key));
          present[key] = false;
        } else {
          int length = random.nextInt(longest);
          map.put(key(key), SelfChecking.value(key, ++versions[key], length));
          present[key] = true;
        }
        progress.incrementAndGet(3 + writer);
      }
    }

    private void getter(DividedMap map) {
      Random random = new Random(seed + 77);
      int[] seen = new int[keys];
      ArraySink sink = new ArraySink();
      while (!done.get()) {
        int key = random.nextInt(keys);
        if (map.get(key(key), sink)) {
          int version = SelfChecking.version(key, sink.bytes, 0, sink.length);
          if (version < seen[key]) {
            throw new AssertionError("an older value came back under " + key);
          }
          seen[key] = version;
        } else if (key % 2 == 0) {
          throw new AssertionError("a key that is there was not found: " + key);
        }
        progress.incrementAndGet(0);
      }
    }

    private void walker(DividedMap map, boolean forward) {
      while (!done.get()) {
        int[] at = {forward ? -1 : keys, forward ? 0 : (keys - 1) / 2 * 2};
        map.walk(
            forward,
            40,
            run -> {
              progress.addAndGet(forward ? 1 : 2, run.size());
              for (int i = 0; i < run.size(); i++) {
                int key = number(run.bytes(), run.keyOffset(i));
                if (forward ? key <= at[0] : key >= at[0]) {
                  throw new AssertionError(key + " after " + at[0]);
                }
                at[0] = key;
                SelfChecking.version(key, run.bytes(), run.valueOffset(i), run.valueLength(i));
                if (key % 2 == 0) {
                  if (key != at[1]) {
                    throw new AssertionError("expected " + at[1] + ", found " + key);
                  }
                  at[1] += forward ? 2 : -2;
                }
              }
            });
        if (forward ? at[1] < keys : at[1] >= 0) {
          throw new AssertionError("the walk ended before " + at[1]);
        }
      }
    }

    private void check(DividedMap map) {
      var all = map.all(true);
      int found = 0;
      for (int key = 0; key < keys; key++) {
        byte[] value = all.get(key(key));
        if ((value != null) != present[key]) {
          throw new AssertionError((present[key] ? "lost: " : "a ghost: ") + key);
        }
        if (value != null) {
          found++;
          assertThat(SelfChecking.version(key, value, 0, value.length)).isEqualTo(versions[key]);
        }
      }
      assertThat(all).hasSize(found);
      map.assertCounts(all);
      map.verify();
    }

    private static byte[] key(int number) {
      byte[] key = new byte[12];
      key[2] = (byte) (number >>> 16);
      key[3] = (byte) (number >>> 8);
      key[4] = (byte) number;
      return key;
    }

    private static int number(byte[] bytes, int offset) {
      return (bytes[offset + 2] & 0xFF) << 16
          | (bytes[offset + 3] & 0xFF) << 8
          | bytes[offset + 4] & 0xFF;
    }
  }
}
