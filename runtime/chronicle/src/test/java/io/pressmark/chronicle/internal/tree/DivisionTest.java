package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import io.pressmark.chronicle.internal.pages.StoreFullException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Partitions that become two keep what they hold, whatever is done before, meanwhile and after. */
final class DivisionTest {
  private static final int STEPS = Boolean.getBoolean("pressmark.test.long") ? 500_000 : 12_000;

  static Stream<Arguments> shapes() {
    return Stream.of(
        // page size, keys, longest key, longest value, largest value
        Arguments.of(512, 800, 30, 40, 0),
        Arguments.of(512, 800, 47, 60, 900),
        Arguments.of(1_024, 2_000, 170, 200, 4_000),
        Arguments.of(16_376, 3_000, 60, 900, 60_000));
  }

  @ParameterizedTest(name = "pages of {0}, {1} keys up to {2}, values up to {3} and {4}")
  @MethodSource("shapes")
  void randomDivisionsBetweenRandomOperationsAgreeWithATreeMap(
      int pageSize, int keys, int longestKey, int longestValue, int largestValue) {
    long seed = Long.getLong("pressmark.test.seed", System.nanoTime());
    RandomWork work = new RandomWork(seed, keys, 9, longestKey, longestValue, largestValue);
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(pageSize)) {
      DividedMap map = DividedMap.create(TreeContext.of(store));
      int divisions = 0;
      int step = 0;
      try {
        for (; step < STEPS; step++) {
          work.step(map, step / 2_000 % 3 == 2 ? 25 : 75);
          if (step % (STEPS / 24) == STEPS / 24 - 1) {
            // Some changes fall between the leaves that are counted.
            divisions += map.divide(work.key(), () -> work.step(map, 60)) ? 1 : 0;
            map.assertSame(work.model);
          }
        }
        map.assertSame(work.model);
        map.verify();
        // 24 keys of nine collections have fewer than five of them once in a million runs.
        assertThat(divisions).isGreaterThan(3);
        reopen(store, map, work);
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", step " + step, e);
      }
    }
  }

  /** What a killed process leaves opens as so many partitions, without a page or a chunk lost. */
  private static void reopen(AnonymousPageStore store, DividedMap map, RandomWork work) {
    try (AnonymousPageStore copy = StoreCopies.copy(store)) {
      TreeContext context = TreeContext.of(copy);
      DividedMap opened = DividedMap.open(context, map.recorded);
      Entries.assertSame(work.model, opened.all(true), "opened");
      opened.assertNoPageIsLost(copy);
      opened.assertNoChunkIsLost(0);
    }
  }

  @Test
  void numbersOfLargeValuesAreNotGivenTwice() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      DividedMap map = DividedMap.create(TreeContext.of(store));
      byte[] low = key(1, 0);
      byte[] high = key(9, 0);
      byte[] first = SelfChecking.value(1, 1, 5_000);
      byte[] second = SelfChecking.value(2, 1, 5_000);
      map.put(low, first);
      map.put(high, second);
      assertThat(map.divide(key(5, 0))).isTrue();
      // With the numbers given anew, chunks of this collection's values would mix.
      byte[] third = SelfChecking.value(3, 1, 5_000);
      byte[] fourth = SelfChecking.value(4, 1, 5_000);
      map.put(key(9, 1), third);
      map.put(key(9, 2), fourth);
      assertThat(map.all(true).values()).containsExactly(first, second, third, fourth);
      assertThat(map.all(false).values()).containsExactly(first, second, third, fourth);
    }
  }

  @Test
  void whatWasNotCompletedChangesNothing() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      TreeContext context = TreeContext.of(store);
      DividedMap map = filled(context, 200);
      var before = map.all(true);
      Partition partition = map.parts().partitions().get(0);
      long overflowItems = partition.overflow.counters.items.get();
      try (PartitionDivision division =
          PartitionDivision.begin(partition, Arrays.copyOf(key(100, 0), 8), DividedMap.WEIGHT)) {
        division.countNext();
        division.cut();
        assertThat(division.left().items() + division.right().items()).isEqualTo(200);
      }
      map.assertSame(before);
      map.put(key(150, 1), new byte[10]);
      before.put(key(150, 1), new byte[10]);
      map.assertSame(before);
      map.verify();
      assertThat(partition.overflow.counters.items.get()).isEqualTo(overflowItems);
    }
  }

  @Test
  void theOldPartitionTurnsEverybodyAway() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      DividedMap map = filled(TreeContext.of(store), 200);
      Partition old = map.parts().partitions().get(0);
      Run under = new Run();
      under.forward(new byte[0], null);
      assertThat(old.read(under, 1, 1)).isTrue();
      map.divide(key(100, 0));
      byte[] key = key(7, 0);
      assertThatThrownBy(() -> Entries.get(old, key)).isInstanceOf(PartitionMovedException.class);
      assertThatThrownBy(() -> Entries.put(old, key, key))
          .isInstanceOf(PartitionMovedException.class);
      assertThatThrownBy(() -> old.read(under, 1, 1)).isInstanceOf(PartitionMovedException.class);
      assertThat(under.position()).isNotNull();
      assertThatThrownBy(() -> old.verify(() -> {})).isInstanceOf(PartitionMovedException.class);
      assertThatThrownBy(
              () -> PartitionDivision.begin(old, Arrays.copyOf(key, 8), DividedMap.WEIGHT))
          .isInstanceOf(PartitionMovedException.class);
    }
  }

  @Test
  void aReadThatMetLargeValuesAndWasTurnedAwayMeetsThemAgain() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      TreeContext context = TreeContext.of(store);
      DividedMap map = DividedMap.create(context);
      for (int i = 0; i < 4; i++) {
        map.put(key(i, 0), SelfChecking.value(i, 1, i % 2 == 0 ? 20 : 3_000));
      }
      Partition old = map.parts().partitions().get(0);
      Run run = new Run();
      run.forward(new byte[0], null);
      // As if the division came right between the leaf and the large values it names.
      old.overflow.directory.move();
      old.lock.move();
      assertThatThrownBy(() -> old.read(run, 100, 100_000))
          .isInstanceOf(PartitionMovedException.class);
      assertThat(run.position()).isEqualTo(new byte[0]);
      assertThat(run.isFinished()).isFalse();
      assertThat(run.size()).isZero();
    }
  }

  @Test
  void aFullStoreKeepsThePartitionWhole() {
    try (AnonymousPageStore store = AnonymousPageStore.limited(1_024, 40)) {
      DividedMap map = DividedMap.create(TreeContext.of(store));
      int entries = 0;
      try {
        while (true) {
          map.put(key(entries, 0), new byte[100]);
          entries++;
        }
      } catch (StoreFullException e) {
        assertThat(entries).isGreaterThan(100);
      }
      int middle = entries / 2;
      assertThatThrownBy(() -> map.divide(key(middle, 0))).isInstanceOf(StoreFullException.class);
      assertThat(map.parts().partitions()).hasSize(1);
      assertThat(map.all(true)).hasSize(entries);
      map.verify();
      map.delete(key(3, 0));
      assertThat(map.all(true)).hasSize(entries - 1);
    }
  }

  @Test
  void aDamagedPartitionStaysWhole() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      DividedMap map = filled(TreeContext.of(store), 400);
      try (AnonymousPageStore copy = StoreCopies.copy(store)) {
        flipABit(copy);
        TreeContext context = TreeContext.of(copy);
        List<PageDamage> damages = new ArrayList<>();
        LeafSurvey survey = LeafSurvey.of(context);
        Partition partition =
            Partition.open(context, 1, 2, new byte[0], null, survey, PartitionCounts.NONE, damages);
        assertThat(damages).hasSize(1);
        try (PartitionDivision division =
            PartitionDivision.begin(partition, Arrays.copyOf(key(1, 0), 8), DividedMap.WEIGHT)) {
          assertThatThrownBy(
                  () -> {
                    while (division.countNext()) {
                      // Until it meets the page.
                    }
                    division.cut();
                  })
              .isInstanceOf(PageDamagedException.class);
        }
        byte[] key = key(0, 0);
        Entries.put(partition, key, key);
        assertThat(Entries.get(partition, key)).isEqualTo(key);
      }
      assertThat(map.all(true)).hasSize(400);
    }
  }

  /** In the last cell of the leaf with the highest keys. */
  private static void flipABit(AnonymousPageStore store) {
    long last = 0;
    KeyBuffer low = new KeyBuffer();
    for (int id = 1; id <= store.pageCount(); id++) {
      long page = store.address(id);
      if (HeaderWord.isLeaf(Memory.getLong(page))
          && PageLayout.spaceId(page) == 1
          && Keys.compare(
                  page + PageLayout.LOW, PageLayout.lowLength(page), low.bytes, 0, low.length)
              >= 0) {
        low.setLow(page);
        last = page;
      }
    }
    long header = Memory.getLong(last);
    int slots = PageLayout.slots(last, HeaderWord.copy(header));
    long at = last + PageLayout.slot(last, slots, HeaderWord.count(header) - 1) + CellLayout.BODY;
    Memory.putByte(at, (byte) (Memory.getByte(at) ^ 1));
  }

  private static DividedMap filled(TreeContext context, int entries) {
    DividedMap map = DividedMap.create(context);
    Random random = new Random(5);
    for (int i = 0; i < entries; i++) {
      map.put(key(i, 0), new byte[random.nextInt(20) == 0 ? 2_000 : random.nextInt(100)]);
    }
    return map;
  }

  /** Eight bytes that stand for a hash, and four more. */
  static byte[] key(int collection, int entry) {
    byte[] key = new byte[12];
    for (int i = 0; i < 4; i++) {
      key[i] = (byte) (collection >>> 24 - 8 * i);
      key[8 + i] = (byte) (entry >>> 24 - 8 * i);
    }
    return key;
  }
}
