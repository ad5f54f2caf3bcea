package io.pressmark.chronicle.internal.load;

import io.pressmark.core.format.KeyNumber;
import io.pressmark.core.schema.ScalarType;
import io.pressmark.core.statistics.HotKey;
import io.pressmark.core.value.AttributeValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongToIntFunction;

/**
 * The partition keys of a table that most operations are about: Metwally's <i>space saving</i> over
 * a sample of the operations. It has {@link #KEYS} counters, so it takes the same memory whatever
 * the number of keys; a key that has more than one in {@link #KEYS} of the operations is found.
 *
 * <p>Counts are halved when enough has been counted, so that they tell of recent operations.
 *
 * <p>Thread-safe: whoever comes while another thread notes a key drops its own, as if it had not
 * been sampled.
 */
public final class HotKeys {
  /** Counters, each of one key. */
  static final int KEYS = 64;

  /** One in so many operations is sampled, on average; a power of two. */
  static final int SAMPLING = 64;

  /** Samples after which counts are halved. */
  private static final long RECENT = 1 << 16;

  /** Keys with less than one in so many samples are not worth telling. */
  private static final int LEAST_PART = 2 * KEYS;

  /**
   * A key and how often it was sampled.
   *
   * @param hash of the partition key
   * @param key the encoded partition key
   * @param count samples that are the key's for certain
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Counted(long hash, byte[] key, long count) {}

  private final ReentrantLock lock = new ReentrantLock();

  // Guarded by the lock.
  private final long[] hashes = new long[KEYS];
  private final byte[][] keys = new byte[KEYS][];
  private final long[] counts = new long[KEYS];

  /** What the counter had when its key took it over: that much of the count may be others'. */
  private final long[] errors = new long[KEYS];

  private int used;
  private long samples;

  /** Notes a sampled operation. */
  public void sample(long hash, byte[] key, int length) {
    if (lock.tryLock()) {
      try {
        add(hash, key, length, 1);
      } finally {
        lock.unlock();
      }
    }
  }

  /** Takes counts that were saved. */
  public void restore(List<Counted> saved) {
    lock.lock();
    try {
      for (Counted each : saved) {
        add(each.hash(), each.key(), each.key().length, each.count());
      }
    } finally {
      lock.unlock();
    }
  }

  private void add(long hash, byte[] key, int length, long count) {
    samples += count;
    int slot = slotOf(hash);
    if (slot < 0) {
      slot = used < KEYS ? used++ : least();
      hashes[slot] = hash;
      keys[slot] = Arrays.copyOf(key, length);
      errors[slot] = counts[slot];
    }
    counts[slot] += count;
    if (samples >= RECENT) {
      halve();
    }
  }

  private int slotOf(long hash) {
    for (int i = 0; i < used; i++) {
      if (hashes[i] == hash) {
        return i;
      }
    }
    return -1;
  }

  private int least() {
    int least = 0;
    for (int i = 1; i < KEYS; i++) {
      if (counts[i] < counts[least]) {
        least = i;
      }
    }
    return least;
  }

  private void halve() {
    samples /= 2;
    for (int i = 0; i < used; i++) {
      counts[i] /= 2;
      errors[i] /= 2;
    }
  }

  /** Keys that have been sampled for certain, the most often sampled first. */
  public List<Counted> counted() {
    List<Counted> found = new ArrayList<>();
    lock.lock();
    try {
      for (int i = 0; i < used; i++) {
        long certain = counts[i] - errors[i];
        if (certain > 0) {
          found.add(new Counted(hashes[i], keys[i], certain));
        }
      }
    } finally {
      lock.unlock();
    }
    found.sort(Comparator.comparingLong(Counted::count).reversed());
    return found;
  }

  /** Recent samples, of all keys. */
  public long samples() {
    lock.lock();
    try {
      return samples;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The keys that are worth telling, the hottest first.
   *
   * @param partitionOf the index of the partition that owns a hash
   */
  public List<HotKey> hottest(ScalarType type, LongToIntFunction partitionOf) {
    long all = Math.max(1, samples());
    return counted().stream()
        .filter(each -> each.count() > 1 && each.count() * LEAST_PART >= all)
        .map(
            each ->
                new HotKey(
                    value(each.key(), type),
                    partitionOf.applyAsInt(each.hash()),
                    each.count() * SAMPLING,
                    Math.min(1, (double) each.count() / all)))
        .toList();
  }

  private static AttributeValue value(byte[] key, ScalarType type) {
    return switch (type) {
      case S -> AttributeValue.s(new String(key, StandardCharsets.UTF_8));
      case N -> AttributeValue.n(KeyNumber.get(key, 0, key.length));
      case B -> AttributeValue.b(key);
    };
  }
}
