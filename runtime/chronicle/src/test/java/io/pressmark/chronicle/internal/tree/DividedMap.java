package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map in several partitions that can be divided while others use it: what a table does,
 * without items. Keys have eight bytes or more. An entry weighs what {@link #WEIGHT} says.
 */
final class DividedMap implements RandomWork.Target {
  static final EntryWeight WEIGHT =
      (key, keyOffset, keyLength, value, valueOffset, valueLength) ->
          weight(valueLength, valueLength == 0 ? 0 : value[valueOffset]);

  /** Where the partitions begin, and the partitions. */
  record Parts(List<byte[]> bounds, List<Partition> partitions) {
    int indexOf(byte[] key) {
      int index = bounds.size() - 1;
      while (index > 0 && Arrays.compareUnsigned(bounds.get(index), key) > 0) {
        index--;
      }
      return index;
    }

    /** The partition with the keys right below one. */
    int indexBelow(byte @Nullable [] key) {
      int index = bounds.size() - 1;
      while (key != null && index > 0 && Arrays.compareUnsigned(bounds.get(index), key) >= 0) {
        index--;
      }
      return index;
    }

    byte @Nullable [] end(int index) {
      return index + 1 < bounds.size() ? bounds.get(index + 1) : null;
    }

    Parts divided(int index, byte[] boundary, Partition left, Partition right) {
      List<byte[]> newBounds = new ArrayList<>(bounds);
      newBounds.add(index + 1, boundary);
      List<Partition> newPartitions = new ArrayList<>(partitions);
      newPartitions.set(index, left);
      newPartitions.add(index + 1, right);
      return new Parts(List.copyOf(newBounds), List.copyOf(newPartitions));
    }
  }

  private final TreeContext context;
  private volatile Parts parts;

  /** What a catalogue on the disk would list. */
  volatile List<byte[]> recorded;

  private DividedMap(TreeContext context, Parts parts) {
    this.context = context;
    this.parts = parts;
    this.recorded = parts.bounds();
  }

  static DividedMap create(TreeContext context) {
    Partition first = Partition.create(context, 1, 2, new byte[0], null);
    return new DividedMap(context, new Parts(List.of(new byte[0]), List.of(first)));
  }

  /** Opens what a killed process left; fails if anything is damaged. */
  static DividedMap open(TreeContext context, List<byte[]> bounds) {
    LeafSurvey survey = LeafSurvey.of(context);
    List<PageDamage> damages = new ArrayList<>();
    List<Partition> partitions = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      byte[] end = i + 1 < bounds.size() ? bounds.get(i + 1) : null;
      Partition partition =
          Partition.open(context, 1, 2, bounds.get(i), end, survey, PartitionCounts.NONE, damages);
      damages.addAll(partition.verify(() -> {}).damages());
      partitions.add(partition);
    }
    if (!damages.isEmpty()) {
      throw new AssertionError(damages.toString());
    }
    return new DividedMap(context, new Parts(bounds, partitions));
  }

  Parts parts() {
    return parts;
  }

  TreeContext context() {
    return context;
  }

  @Override
  public void put(byte[] key, byte[] value) {
    write(
        key,
        change -> {
          change.addWeight(weight(value.length, value.length == 0 ? 0 : value[0]) - old(change));
          change.replace(value, 0, value.length);
        });
  }

  @Override
  public void delete(byte[] key) {
    write(
        key,
        change -> {
          change.addWeight(-old(change));
          change.delete();
        });
  }

  void write(byte[] key, Mutation mutation) {
    in(
        key,
        partition -> {
          partition.write(key, 0, key.length, mutation);
          return true;
        });
  }

  boolean get(byte[] key, ValueSink into) {
    return in(key, partition -> partition.get(key, 0, key.length, into));
  }

  private <T> T in(byte[] key, Function<Partition, T> operation) {
    while (true) {
      Parts now = parts;
      try {
        return operation.apply(now.partitions().get(now.indexOf(key)));
      } catch (PartitionMovedException e) {
        assertOther(now);
      }
    }
  }

  @SuppressWarnings("ReferenceEquality") // whether it was replaced, not what is in it
  private void assertOther(Parts old) {
    if (parts == old) {
      throw new AssertionError("a partition moved, but no other is to be found");
    }
  }

  private static long old(Change change) {
    if (!change.isPresent()) {
      return 0;
    }
    byte[] head = new byte[1];
    int length = change.length();
    if (length > 0) {
      change.copyHead(head, 1);
    }
    return weight(length, head[0]);
  }

  private static long weight(int length, int first) {
    return 1 + 3L * length + (first & 7);
  }

  /** Hands out all entries, of every partition in turn, in one direction. */
  void walk(boolean forward, int maxItems, Consumer<Run> each) {
    Run run = new Run();
    byte @Nullable [] at = forward ? new byte[0] : null;
    boolean more = true;
    while (more) {
      Parts now = parts;
      int index = forward ? now.indexOf(at) : now.indexBelow(at);
      byte[] low = now.bounds().get(index);
      byte[] end = now.end(index);
      if (forward) {
        run.forward(at, end);
      } else {
        run.backward(low, at);
      }
      try {
        while (now.partitions().get(index).read(run, maxItems, Integer.MAX_VALUE)) {
          each.accept(run);
        }
        at = forward ? end : low;
        more = forward ? end != null : index > 0;
      } catch (PartitionMovedException e) {
        assertOther(now);
        at = run.position();
      }
    }
  }

  TreeMap<byte[], byte[]> all(boolean forward) {
    TreeMap<byte[], byte[]> found = new TreeMap<>(Entries.ORDER);
    walk(
        forward,
        50,
        run -> {
          for (int i = 0; i < run.size(); i++) {
            byte[] key = slice(run.bytes(), run.keyOffset(i), run.keyLength(i));
            byte[] value = slice(run.bytes(), run.valueOffset(i), run.valueLength(i));
            if (found.put(key, value) != null) {
              throw new AssertionError("twice: " + Entries.show(key));
            }
          }
        });
    return found;
  }

  private static byte[] slice(byte[] from, int offset, int length) {
    return Arrays.copyOfRange(from, offset, offset + length);
  }

  /** Divides the partition of a key at the first eight bytes of the key. */
  boolean divide(byte[] key) {
    return divide(key, () -> {});
  }

  /**
   * Divides the partition of a key at its first eight bytes, if they are not where it begins.
   *
   * @param between is run when a leaf was counted
   */
  boolean divide(byte[] key, Runnable between) {
    byte[] boundary = Arrays.copyOf(key, 8);
    Parts now = parts;
    int index = now.indexOf(boundary);
    if (KeyBuffer.of(now.bounds().get(index)).first8() == Keys.first8(boundary, 0, 8)) {
      return false;
    }
    try (PartitionDivision division =
        PartitionDivision.begin(now.partitions().get(index), boundary, WEIGHT)) {
      while (division.countNext()) {
        between.run();
      }
      division.cut();
      Parts divided = now.divided(index, boundary, division.left(), division.right());
      recorded = divided.bounds();
      division.complete(() -> parts = divided);
      return true;
    }
  }

  /** Everything of the map is right: entries, order, counts, pages and chunks. */
  void assertSame(Map<byte[], byte[]> model) {
    Entries.assertSame(model, all(true), "upwards");
    Entries.assertSame(model, all(false), "downwards");
    assertCounts(model);
  }

  void assertCounts(Map<byte[], byte[]> model) {
    Parts now = parts;
    long[] items = new long[now.bounds().size()];
    long[] bytes = new long[items.length];
    long[] weights = new long[items.length];
    for (var entry : model.entrySet()) {
      byte[] value = entry.getValue();
      int index = now.indexOf(entry.getKey());
      items[index]++;
      bytes[index] += entry.getKey().length + value.length;
      weights[index] += weight(value.length, value.length == 0 ? 0 : value[0]);
    }
    for (int i = 0; i < items.length; i++) {
      Partition partition = now.partitions().get(i);
      if (partition.items() != items[i]
          || partition.bytes() != bytes[i]
          || partition.weight() != weights[i]) {
        throw new AssertionError(
            "partition "
                + i
                + " counts "
                + partition.items()
                + " entries, "
                + partition.bytes()
                + " bytes, weight "
                + partition.weight()
                + "; expected "
                + items[i]
                + ", "
                + bytes[i]
                + ", "
                + weights[i]);
      }
    }
  }

  void assertNoPageIsLost(AnonymousPageStore store) {
    int pages = store.pageCount();
    int free = 0;
    while (store.allocate() <= pages) {
      free++;
    }
    long used = 0;
    int waiting = 0;
    for (Partition partition : parts.partitions()) {
      used += partition.pages();
      waiting += partition.retired.size();
    }
    if (used + waiting + free != pages) {
      throw new AssertionError(
          pages + " pages, " + used + " used, " + waiting + " waiting, " + free + " free");
    }
  }

  /**
   * The overflow trees have the chunks of the values that are there, and nothing else but notes of
   * numbers: one for each partition, and one that a stopped division may have left.
   */
  void assertNoChunkIsLost(int stopped) {
    long chunks = 0;
    int chunk = context.limits().chunk;
    for (var entry : all(true).entrySet()) {
      int length = entry.getValue().length;
      if (CellLayout.size(entry.getKey().length, length) > context.limits().maxCell) {
        chunks += (length + chunk - 1) / chunk;
      }
    }
    long found = 0;
    for (Partition partition : parts.partitions()) {
      found += partition.overflow.counters.items.get();
    }
    int notes = parts.partitions().size() + stopped;
    if (found < chunks || found > chunks + notes) {
      throw new AssertionError(found + " entries in the overflow trees for " + chunks + " chunks");
    }
  }

  void verify() {
    List<PageDamage> damages = new ArrayList<>();
    parts.partitions().forEach(partition -> damages.addAll(partition.verify(() -> {}).damages()));
    if (!damages.isEmpty()) {
      throw new AssertionError(damages.toString());
    }
  }
}
