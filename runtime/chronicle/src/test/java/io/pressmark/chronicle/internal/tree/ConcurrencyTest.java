package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Readers race writers, splits, shifts, merges, compactions and the reuse of pages. Even keys are
 * always there, odd ones come and go.
 */
final class ConcurrencyTest {
  /** How many times longer the long form is. */
  private static final int LENGTHENED = Boolean.getBoolean("pressmark.test.long") ? 100 : 1;

  @ParameterizedTest(name = "pages of {0}, {1} keys, values up to {2}")
  @CsvSource({
    "512, 400, 30, 60000",
    "512, 300, 400, 30000",
    "1024, 2000, 60, 150000",
    "16376, 3000, 600, 100000"
  })
  void noReaderSeesATornValueOrMissesAKey(int pageSize, int keys, int longest, int writes)
      throws Exception {
    long seed = System.nanoTime();
    ExecutorService threads = Executors.newCachedThreadPool();
    AtomicBoolean done = new AtomicBoolean();
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
      TreeContext context = TreeContext.of(store);
      Partition partition = Partition.create(context, 1, 2, new byte[0], null);
      for (int key = 0; key < keys; key += 2) {
        Entries.put(partition, key(key), SelfChecking.value(key, 0, longest / 2));
      }
      List<Future<Long>> readers = new ArrayList<>();
      readers.add(threads.submit(until(done, () -> getter(partition, keys, done, seed + 1))));
      readers.add(threads.submit(until(done, () -> scanner(partition, keys, done, true))));
      readers.add(threads.submit(until(done, () -> scanner(partition, keys, done, false))));
      Future<?> other = threads.submit(until(done, () -> visitor(partition, keys, done, seed + 2)));
      write(partition, keys, longest, writes * LENGTHENED, done, seed);
      done.set(true);
      for (Future<Long> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      other.get();
      List<PageDamage> damages = new ArrayList<>();
      damages.addAll(partition.verify(() -> {}).damages());
      assertThat(damages).isEmpty();
      TreeStatistics changes = partition.statistics();
      assertThat(changes.splits()).isPositive();
      assertThat(changes.merges() + changes.compactions()).isPositive();
      partition.close();
      context.close();
    } catch (Throwable e) {
      throw new AssertionError("seed " + seed, e);
    } finally {
      done.set(true);
      threads.shutdown();
    }
  }

  /** A failing reader stops all. */
  private static Callable<Long> until(AtomicBoolean done, Callable<Long> work) {
    return () -> {
      try {
        return work.call();
      } finally {
        done.set(true);
      }
    };
  }

  private static void write(
      Partition partition, int keys, int longest, int writes, AtomicBoolean done, long seed) {
    Random random = new Random(seed);
    int[] versions = new int[keys];
    for (int i = 0; i < writes && !done.get(); i++) {
      // Waves, so that leaves fill up and run empty again.
      int span = keys / 4;
      int from = i / 3_000 * span / 3 % keys;
      int key = (from + random.nextInt(span)) % keys;
      boolean growing = i / 3_000 % 2 == 0;
      if (key % 2 == 1 && random.nextInt(10) < (growing ? 2 : 8)) {
        Entries.delete(partition, key(key));
      } else {
        int length = random.nextInt(growing ? longest : longest / 4);
        Entries.put(partition, key(key), SelfChecking.value(key, ++versions[key], length));
      }
    }
  }

  private static long getter(Partition partition, int keys, AtomicBoolean done, long seed) {
    Random random = new Random(seed);
    int[] versions = new int[keys];
    ArraySink sink = new ArraySink();
    long reads = 0;
    while (!done.get()) {
      int key = random.nextInt(keys);
      byte[] bytes = key(key);
      if (partition.get(bytes, 0, bytes.length, sink)) {
        int version = SelfChecking.version(key, sink.bytes, 0, sink.length);
        if (version < versions[key]) {
          throw new AssertionError("an older value came back under " + key);
        }
        versions[key] = version;
      } else if (key % 2 == 0) {
        throw new AssertionError("a key that is there was not found: " + key);
      }
      reads++;
    }
    return reads;
  }

  private static long scanner(Partition partition, int keys, AtomicBoolean done, boolean forward) {
    Run run = new Run();
    long scans = 0;
    while (!done.get()) {
      if (forward) {
        run.forward(new byte[0], null);
      } else {
        run.backward(new byte[0], null);
      }
      int expected = forward ? 0 : (keys - 1) / 2 * 2;
      int last = forward ? -1 : keys;
      while (partition.read(run, 50, 10_000)) {
        for (int i = 0; i < run.size(); i++) {
          int key = number(run.bytes(), run.keyOffset(i));
          if (forward ? key <= last : key >= last) {
            throw new AssertionError(key + " after " + last);
          }
          last = key;
          SelfChecking.version(key, run.bytes(), run.valueOffset(i), run.valueLength(i));
          if (key % 2 == 0) {
            if (key != expected) {
              throw new AssertionError("expected " + expected + ", found " + key);
            }
            expected += forward ? 2 : -2;
          }
        }
      }
      if (forward ? expected < keys : expected >= 0) {
        throw new AssertionError("the scan ended before " + expected);
      }
      scans++;
    }
    return scans;
  }

  /** Writes without changing anything, so that the lock changes hands and old values are read. */
  private static long visitor(Partition partition, int keys, AtomicBoolean done, long seed) {
    Random random = new Random(seed);
    long visits = 0;
    while (!done.get()) {
      int number = random.nextInt(keys / 2) * 2;
      byte[] key = key(number);
      partition.write(
          key,
          0,
          key.length,
          change -> {
            byte[] old = new byte[change.length()];
            change.copyTo(old, 0);
            SelfChecking.version(number, old, 0, old.length);
          });
      visits++;
    }
    return visits;
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
