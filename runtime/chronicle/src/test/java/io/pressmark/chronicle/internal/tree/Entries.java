package io.pressmark.chronicle.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Short ways to use a partition in tests. */
final class Entries {
  static final Comparator<byte[]> ORDER = Arrays::compareUnsigned;

  private Entries() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static void put(Partition partition, byte[] key, byte[] value) {
    partition.write(key, 0, key.length, change -> change.replace(value, 0, value.length));
  }

  static void delete(Partition partition, byte[] key) {
    partition.write(key, 0, key.length, Change::delete);
  }

  static byte @Nullable [] get(Partition partition, byte[] key) {
    ArraySink sink = new ArraySink();
    return partition.get(key, 0, key.length, sink) ? Arrays.copyOf(sink.bytes, sink.length) : null;
  }

  static TreeMap<byte[], byte[]> all(Partition partition, boolean forward) {
    return range(partition, new byte[0], null, forward, Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  /** Reads a range and fails if keys come in the wrong order or twice. */
  static TreeMap<byte[], byte[]> range(
      Partition partition,
      byte[] from,
      byte @Nullable [] to,
      boolean forward,
      int maxItems,
      int maxBytes) {
    TreeMap<byte[], byte[]> found = new TreeMap<>(ORDER);
    Run run = new Run();
    if (forward) {
      run.forward(from, to);
    } else {
      run.backward(from, to);
    }
    byte[] last = null;
    while (partition.read(run, maxItems, maxBytes)) {
      for (int i = 0; i < run.size(); i++) {
        byte[] key = slice(run.bytes(), run.keyOffset(i), run.keyLength(i));
        if (last != null && (ORDER.compare(last, key) < 0) != forward) {
          throw new AssertionError("order: " + show(last) + " then " + show(key));
        }
        if (found.put(key, slice(run.bytes(), run.valueOffset(i), run.valueLength(i))) != null) {
          throw new AssertionError("twice: " + show(key));
        }
        last = key;
      }
    }
    return found;
  }

  static String show(byte[] key) {
    return Arrays.toString(key);
  }

  static void assertSame(Map<byte[], byte[]> expected, Map<byte[], byte[]> actual, String what) {
    if (expected.size() != actual.size()) {
      throw new AssertionError(
          what + ": expected " + expected.size() + " entries, found " + actual.size());
    }
    var a = expected.entrySet().iterator();
    for (var b : actual.entrySet()) {
      var wanted = a.next();
      if (!Arrays.equals(wanted.getKey(), b.getKey())) {
        throw new AssertionError(
            what + ": expected key " + show(wanted.getKey()) + ", found " + show(b.getKey()));
      }
      if (!Arrays.equals(wanted.getValue(), b.getValue())) {
        throw new AssertionError(what + ": another value under " + show(b.getKey()));
      }
    }
  }

  private static byte[] slice(byte[] from, int offset, int length) {
    return Arrays.copyOfRange(from, offset, offset + length);
  }
}
