package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Random replacements agree with a map from low fence to page. */
final class LeafDirectoryTest {
  private final AnonymousPageStore store = AnonymousPageStore.unlimited(512);
  private final LeafDirectory directory = new LeafDirectory();
  private final TreeMap<byte[], Integer> model = new TreeMap<>(Entries.ORDER);
  private final LeafDirectory.Position at = new LeafDirectory.Position();

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anEmptyDirectoryFindsNothing() {
    assertThat(directory.isEmpty()).isTrue();
    assertThat(directory.floor(new byte[] {1}, 0, 1)).isZero();
    assertThat(directory.lower(new byte[] {1}, 0, 1)).isZero();
    assertThat(directory.last()).isZero();
    assertThat(directory.first(at)).isFalse();
  }

  @Test
  void replacementsAgreeWithAMap() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    directory.reset(block(List.of(new byte[0])));
    int largest = 0;
    for (int step = 0; step < 4_000; step++) {
      change(random, step / 1_000 % 2 == 0);
      largest = Math.max(largest, model.size());
      byte[] key = key(random);
      check(key, "seed " + seed + ", step " + step);
    }
    checkOrder();
    // More than one block.
    assertThat(largest).isGreaterThan(300);
  }

  private void change(Random random, boolean growing) {
    List<byte[]> lows = new ArrayList<>(model.keySet());
    int first = random.nextInt(lows.size());
    int removed = Math.min(1 + random.nextInt(growing ? 2 : 3), lows.size() - first);
    byte[] from = lows.get(first);
    byte[] to = first + removed < lows.size() ? lows.get(first + removed) : null;
    TreeMap<byte[], Boolean> added = new TreeMap<>(Entries.ORDER);
    added.put(from, true);
    for (int i = random.nextInt(growing ? 6 : 2); i > 0; i--) {
      byte[] low = random.nextBoolean() ? key(random) : longer(from, random);
      if (Entries.ORDER.compare(low, from) > 0
          && (to == null || Entries.ORDER.compare(low, to) < 0)) {
        added.put(low, true);
      }
    }
    directory.seek(from, 0, from.length, at);
    lows.subList(first, first + removed).forEach(model::remove);
    if (removed == 1 && added.size() == 1) {
      LeafDirectory.Block one = block(List.of(from));
      directory.exchange(at, one.address(0), one.pageIds[0], Room.UNKNOWN);
    } else {
      directory.replace(at, removed, block(new ArrayList<>(added.keySet())));
    }
  }

  private void check(byte[] key, String what) {
    assertThat(directory.size()).as(what).isEqualTo(model.size());
    assertThat(directory.floor(key, 0, key.length)).as(what).isEqualTo(page(model.floorEntry(key)));
    assertThat(directory.lower(key, 0, key.length)).as(what).isEqualTo(page(model.lowerEntry(key)));
    assertThat(directory.last()).as(what).isEqualTo(page(model.lastEntry()));
    assertThat(directory.seek(key, 0, key.length, at)).as(what).isEqualTo(directory.address(at));
    assertThat(directory.next(at)).as(what).isEqualTo(model.higherKey(key) != null);
    if (model.higherKey(key) != null) {
      assertThat(directory.address(at)).as(what).isEqualTo(page(model.higherEntry(key)));
      assertThat(directory.previous(at)).as(what).isTrue();
      assertThat(directory.address(at)).as(what).isEqualTo(page(model.floorEntry(key)));
    }
  }

  private void checkOrder() {
    List<Integer> pages = new ArrayList<>();
    for (boolean more = directory.first(at); more; more = directory.next(at)) {
      pages.add(directory.pageId(at));
    }
    assertThat(pages).containsExactlyElementsOf(model.values());
  }

  private long page(Map.Entry<byte[], Integer> entry) {
    return entry == null ? 0 : store.address(entry.getValue());
  }

  /** Makes pages that have nothing but a low fence. */
  private LeafDirectory.Block block(List<byte[]> lows) {
    LeafDirectory.Block block = new LeafDirectory.Block(lows.size());
    for (int i = 0; i < lows.size(); i++) {
      byte[] low = lows.get(i);
      int id = store.allocate();
      long page = store.address(id);
      Memory.putInt(page + PageLayout.LOW_LENGTH, low.length);
      Memory.copyFromArray(low, 0, page + PageLayout.LOW, low.length);
      block.set(i, Keys.first8(low, 0, low.length), page, id, Room.UNKNOWN);
      model.put(low, id);
    }
    return block;
  }

  private static byte[] longer(byte[] key, Random random) {
    byte[] longer = Arrays.copyOf(key, key.length + 1);
    longer[key.length] = (byte) random.nextInt(256);
    return longer;
  }

  /** Keys of which many share their first eight bytes, some with zeros where others end. */
  private static byte[] key(Random random) {
    byte[] key = new byte[1 + random.nextInt(12)];
    for (int i = 0; i < key.length; i++) {
      key[i] = (byte) (i < 8 ? random.nextInt(8) / 7 : random.nextInt(256));
    }
    return key;
  }
}
