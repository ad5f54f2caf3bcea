package io.pressmark.chronicle.internal.tree;

import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random changes, made to a partition and to a map at once. The seed says what they are. */
final class RandomWork {
  private final Random random;
  private final int keys;
  private final int shortestKey;
  private final int longestKey;
  private final int longestValue;
  private final int largestValue;
  final TreeMap<byte[], byte[]> model = new TreeMap<>(Entries.ORDER);

  byte[] lastKey = new byte[0];

  /** The model before the last change. */
  byte @Nullable [] oldValue;

  /** Where changes are made beside the map. */
  interface Target {
    void put(byte[] key, byte[] value);

    void delete(byte[] key);
  }

  RandomWork(long seed, int keys, int longestKey, int longestValue, int largestValue) {
    this(seed, keys, 1, longestKey, longestValue, largestValue);
  }

  RandomWork(
      long seed, int keys, int shortestKey, int longestKey, int longestValue, int largestValue) {
    this.random = new Random(seed);
    this.keys = keys;
    this.shortestKey = shortestKey;
    this.longestKey = longestKey;
    this.longestValue = longestValue;
    this.largestValue = largestValue;
  }

  Random random() {
    return random;
  }

  /** A key out of a limited set; neighbours share long prefixes, lengths differ. */
  byte[] key() {
    int number = random.nextInt(keys);
    Random own = new Random(number * 31L + 7);
    int length = shortestKey + own.nextInt(longestKey - shortestKey + 1);
    byte[] key = new byte[length];
    own.nextBytes(key);
    int shared = own.nextInt(4) == 0 ? 0 : Math.min(length, own.nextInt(longestKey));
    for (int i = 0; i < shared; i++) {
      key[i] = (byte) (number % 5);
    }
    return key;
  }

  byte[] value() {
    int length =
        largestValue > 0 && random.nextInt(30) == 0
            ? random.nextInt(largestValue)
            : random.nextInt(longestValue);
    byte[] value = new byte[length];
    random.nextBytes(value);
    return value;
  }

  /** One change; {@code weightOfPuts} of 100 are puts, the others deletes. */
  void step(Partition partition, int weightOfPuts) {
    step(
        new Target() {
          @Override
          public void put(byte[] key, byte[] value) {
            Entries.put(partition, key, value);
          }

          @Override
          public void delete(byte[] key) {
            Entries.delete(partition, key);
          }
        },
        weightOfPuts);
  }

  /** One change; {@code weightOfPuts} of 100 are puts, the others deletes. */
  void step(Target target, int weightOfPuts) {
    byte[] key = key();
    lastKey = key;
    oldValue = model.get(key);
    if (random.nextInt(100) < weightOfPuts) {
      byte[] value = value();
      model.put(key, value);
      target.put(key, value);
    } else {
      model.remove(key);
      target.delete(key);
    }
  }
}
