package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How full pages are: the bytes of cells and of their slots, of all bytes of the pages. Cells have
 * 400 bytes.
 */
final class FillTest {
  private static final int PAGE_SIZE = 16_376;
  private static final int ITEMS = 20_000;
  private static final int CELL_AND_SLOT = 400 + 8;
  private static final int KEY = 20;

  @Test
  void randomOrderFillsFourFifths() {
    List<Integer> order = IntStream.range(0, ITEMS).boxed().collect(shuffled(1));
    assertThat(fill(order)).isGreaterThan(0.80);
  }

  @Test
  void ascendingOrderFillsNineTenths() {
    assertThat(fill(IntStream.range(0, ITEMS).boxed().toList())).isGreaterThan(0.90);
  }

  @Test
  void descendingOrderFillsNineTenths() {
    List<Integer> order = IntStream.range(0, ITEMS).map(i -> ITEMS - 1 - i).boxed().toList();
    assertThat(fill(order)).isGreaterThan(0.90);
  }

  @Test
  void ascendingOrderInsideManyCollectionsFillsNineTenths() {
    // Collections of 1,000, in random order, each loaded from first to last.
    List<Integer> order =
        IntStream.range(0, ITEMS / 1_000).boxed().collect(shuffled(2)).stream()
            .flatMap(c -> IntStream.range(c * 1_000, (c + 1) * 1_000).boxed())
            .toList();
    assertThat(fill(order)).isGreaterThan(0.90);
  }

  @Test
  void smallCollectionsInRandomOrderFillThreeQuarters() {
    List<Integer> order =
        IntStream.range(0, ITEMS / 10).boxed().collect(shuffled(3)).stream()
            .flatMap(c -> IntStream.range(c * 10, (c + 1) * 10).boxed())
            .toList();
    assertThat(fill(order)).isGreaterThan(0.75);
  }

  @Test
  void overwritingEverythingTakesNoFurtherPage() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      byte[] value = new byte[400 - CellLayout.BODY - KEY];
      for (int i = 0; i < ITEMS; i++) {
        Entries.put(partition, key(i), value);
      }
      long pages = partition.pages();
      for (int round = 0; round < 3; round++) {
        for (int i : IntStream.range(0, ITEMS).boxed().collect(shuffled(round))) {
          Entries.put(partition, key(i), value);
        }
      }
      assertThat(partition.pages()).isEqualTo(pages);
    }
  }

  @Test
  void removingEverythingGivesThePagesBack() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      byte[] value = new byte[380];
      for (int round = 0; round < 3; round++) {
        for (int i : IntStream.range(0, ITEMS).boxed().collect(shuffled(round))) {
          Entries.put(partition, key(i), value);
        }
        for (int i : IntStream.range(0, ITEMS).boxed().collect(shuffled(round + 7))) {
          Entries.delete(partition, key(i));
        }
        assertThat(partition.items()).isZero();
        assertThat(partition.bytes()).isZero();
        assertThat(partition.pages()).isEqualTo(1);
      }
      // The second and third round used the pages of the first.
      assertThat(store.pageCount()).isLessThan(ITEMS / 25);
    }
  }

  private static double fill(List<Integer> order) {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      // Chosen so that the cell has 400 bytes without a prefix, which makes it the harder case.
      byte[] value = new byte[400 - CellLayout.BODY - KEY];
      for (int i : order) {
        Entries.put(partition, key(i), value);
      }
      assertThat(partition.items()).isEqualTo(order.size());
      return (double) order.size() * CELL_AND_SLOT / ((double) partition.pages() * PAGE_SIZE);
    }
  }

  private static byte[] key(int i) {
    byte[] key = new byte[KEY];
    for (int j = 0; j < 4; j++) {
      key[j] = (byte) (i >>> 24 - 8 * j);
    }
    Arrays.fill(key, 4, KEY, (byte) i);
    return key;
  }

  private static Collector<Integer, ?, List<Integer>> shuffled(long seed) {
    return Collectors.collectingAndThen(
        Collectors.toList(),
        list -> {
          Collections.shuffle(list, new Random(seed));
          return list;
        });
  }
}
