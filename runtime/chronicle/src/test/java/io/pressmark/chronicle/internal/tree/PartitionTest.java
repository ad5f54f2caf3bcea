package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import io.pressmark.chronicle.internal.pages.StoreFullException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Limits, emptiness, a full store, closing and dropping. */
final class PartitionTest {
  private static final int PAGE_SIZE = 16_376;

  @Test
  void anEmptyPartitionHasNoPageAndFindsNothing() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      assertThat(Entries.get(partition, new byte[] {1})).isNull();
      assertThat(Entries.all(partition, true)).isEmpty();
      assertThat(Entries.all(partition, false)).isEmpty();
      Entries.delete(partition, new byte[] {1});
      assertThat(partition.pages()).isZero();
      assertThat(partition.items()).isZero();
      assertThat(partition.verify(() -> {}).pages()).isZero();
    }
  }

  @Test
  void keysOfNoneOneAndTheMostBytesAndEmptyValues() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      assertThat(TreeLimits.maxKey(PAGE_SIZE)).isEqualTo(3_600);
      TreeMap<byte[], byte[]> model = new TreeMap<>(Entries.ORDER);
      model.put(new byte[0], new byte[0]);
      for (int i = 0; i < 256; i++) {
        model.put(new byte[] {(byte) i}, new byte[i % 3]);
        byte[] longest = new byte[3_600];
        Arrays.fill(longest, (byte) 9);
        longest[3_599] = (byte) i;
        model.put(longest, new byte[i % 2 * 400]);
      }
      model.forEach((key, value) -> Entries.put(partition, key, value));
      Entries.assertSame(model, Entries.all(partition, true), "upwards");
      Entries.assertSame(model, Entries.all(partition, false), "downwards");
      model.forEach((key, value) -> assertThat(Entries.get(partition, key)).isEqualTo(value));
      assertThatThrownBy(() -> Entries.put(partition, new byte[3_601], new byte[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("3600");
      assertThatThrownBy(
              () -> Entries.put(partition, new byte[1], new byte[TreeLimits.MAX_VALUE + 1]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void largeValuesAreReplacedAndRemovedWithoutATrace() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      TreeContext context = TreeContext.of(store);
      Partition partition = Partition.create(context, 1, 2, new byte[0], null);
      Random random = new Random(11);
      TreeMap<byte[], byte[]> model = new TreeMap<>(Entries.ORDER);
      for (int i = 0; i < 400; i++) {
        byte[] key = {(byte) random.nextInt(20), 1};
        if (random.nextInt(4) == 0) {
          model.remove(key);
          Entries.delete(partition, key);
        } else {
          byte[] value = new byte[random.nextInt(i % 2 == 0 ? 600_000 : 5_000)];
          random.nextBytes(value);
          model.put(key, value);
          Entries.put(partition, key, value);
        }
      }
      Entries.assertSame(model, Entries.all(partition, true), "upwards");
      Entries.assertSame(model, Entries.all(partition, false), "downwards");
      StoreCopies.assertNoChunkIsLost(context, partition, model.keySet());
      try (AnonymousPageStore copy = StoreCopies.copy(store)) {
        Entries.assertSame(
            model, Entries.all(StoreCopies.open(TreeContext.of(copy)), true), "opened");
      }
      model.keySet().forEach(key -> Entries.delete(partition, key));
      assertThat(partition.overflow.counters.items.get()).isEqualTo(1);
      assertThat(partition.pages()).isEqualTo(2);
      StoreCopies.assertNoPageIsLost(store, partition);
    }
  }

  @Test
  void theLargestValueIsRead() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      byte[] value = SelfChecking.value(3, 1, TreeLimits.MAX_VALUE);
      Entries.put(partition, new byte[] {5}, value);
      assertThat(Entries.get(partition, new byte[] {5})).isEqualTo(value);
      assertThat(partition.bytes()).isEqualTo(1 + TreeLimits.MAX_VALUE);
      // Four chunks a page.
      assertThat(partition.pages()).isLessThan(TreeLimits.MAX_VALUE / 3_992 / 4 + 10);
    }
  }

  @Test
  void aFullStoreRefusesAndGoesOn() {
    for (int pages = 1; pages < 40; pages++) {
      try (AnonymousPageStore store = AnonymousPageStore.limited(1_024, pages)) {
        TreeContext context = TreeContext.of(store);
        Partition partition = Partition.create(context, 1, 2, new byte[0], null);
        TreeMap<byte[], byte[]> model = new TreeMap<>(Entries.ORDER);
        Random random = new Random(pages);
        int refused = 0;
        for (int i = 0; i < 3_000; i++) {
          byte[] key = {(byte) random.nextInt(200), (byte) random.nextInt(3)};
          if (random.nextInt(100) < (i / 500 % 2 == 0 ? 80 : 30)) {
            byte[] value = new byte[random.nextInt(20) == 0 ? 2_000 : random.nextInt(120)];
            random.nextBytes(value);
            try {
              Entries.put(partition, key, value);
              model.put(key, value);
            } catch (StoreFullException e) {
              refused++;
            }
          } else {
            removeOrRefuse(partition, key, model);
          }
        }
        assertThat(refused).isPositive();
        Entries.assertSame(model, Entries.all(partition, true), pages + " pages");
        StoreCopies.assertNoChunkIsLost(context, partition, model.keySet());
        try (AnonymousPageStore copy = StoreCopies.copy(store)) {
          Entries.assertSame(
              model, Entries.all(StoreCopies.open(TreeContext.of(copy)), true), "opened");
        }
      }
    }
  }

  /** Removing a large value notes an intent first, for which there may be no room. */
  private static void removeOrRefuse(
      Partition partition, byte[] key, TreeMap<byte[], byte[]> model) {
    try {
      Entries.delete(partition, key);
      model.remove(key);
    } catch (StoreFullException e) {
      assertThat(model.get(key)).hasSizeGreaterThan(120);
    }
  }

  @Test
  void aMutationSeesTheOldValueAndWhatItThrowsChangesNothing() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE)) {
      Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
      byte[] key = {1, 2};
      for (int length : new int[] {0, 10, 50_000}) {
        byte[] value = SelfChecking.value(length, 1, length);
        Entries.put(partition, key, value);
        assertThatThrownBy(
                () ->
                    partition.write(
                        key,
                        0,
                        2,
                        change -> {
                          assertThat(change.isPresent()).isTrue();
                          byte[] old = new byte[change.length() + 3];
                          change.copyTo(old, 3);
                          assertThat(Arrays.copyOfRange(old, 3, old.length)).isEqualTo(value);
                          change.delete();
                          throw new ArithmeticException("mine");
                        }))
            .hasMessage("mine");
        assertThat(Entries.get(partition, key)).isEqualTo(value);
      }
      assertThatThrownBy(() -> partition.write(key, 0, 2, change -> Entries.delete(partition, key)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("must not call the store");
    }
  }

  @Test
  void partitionsOfOneSpaceAreToldApartByTheirRanges() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      TreeContext context = TreeContext.of(store);
      byte[] middle = {(byte) 0x80};
      Partition low = Partition.create(context, 1, 2, new byte[0], null);
      Partition high = Partition.create(context, 1, 2, middle, null);
      for (int i = 0; i < 2_000; i++) {
        byte[] key = {(byte) (i * 37), (byte) (i >>> 8), (byte) i};
        Entries.put(key[0] < 0 ? high : low, key, new byte[i % 100 == 0 ? 3_000 : i % 50]);
      }
      assertThatThrownBy(() -> Entries.put(high, new byte[] {1}, new byte[1]))
          .isInstanceOf(IllegalArgumentException.class);
      try (AnonymousPageStore copy = StoreCopies.copy(store)) {
        TreeContext opened = TreeContext.of(copy);
        LeafSurvey survey = LeafSurvey.of(opened);
        assertThat(survey.spaces()).containsExactlyInAnyOrder(1, 2);
        List<PageDamage> damages = new ArrayList<>();
        Partition first =
            Partition.open(opened, 1, 2, new byte[0], middle, survey, low.counts(), damages);
        Partition second =
            Partition.open(opened, 1, 2, middle, null, survey, PartitionCounts.NONE, damages);
        assertThat(damages).isEmpty();
        Entries.assertSame(Entries.all(low, true), Entries.all(first, true), "first");
        Entries.assertSame(Entries.all(high, true), Entries.all(second, true), "second");
        assertThat(first.bytes()).isEqualTo(low.bytes());
        assertThat(second.bytes()).isEqualTo(high.bytes());
      }
    }
  }

  @Test
  void aDroppedPartitionGivesAllPagesBackAndADroppedSpaceTooAtOpening() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      TreeContext context = TreeContext.of(store);
      Partition partition = Partition.create(context, 1, 2, new byte[0], null);
      for (int i = 0; i < 500; i++) {
        Entries.put(partition, new byte[] {(byte) i, (byte) (i >>> 8)}, new byte[i * 7]);
      }
      try (AnonymousPageStore copy = StoreCopies.copy(store)) {
        LeafSurvey survey = LeafSurvey.of(TreeContext.of(copy));
        survey.release(1);
        survey.release(2);
        assertThat(LeafSurvey.of(TreeContext.of(copy)).freePages()).isEqualTo(copy.pageCount());
      }
      partition.destroy();
      assertThat(partition.pages()).isZero();
      StoreCopies.assertNoPageIsLost(store, partition);
      assertThatThrownBy(() -> Entries.put(partition, new byte[1], new byte[1]))
          .isInstanceOf(EngineClosedException.class);
    }
  }

  @Test
  void aClosedPartitionIsNeitherReadNorWritten() {
    try (AnonymousPageStore store = AnonymousPageStore.unlimited(1_024)) {
      TreeContext context = TreeContext.of(store);
      Partition partition = Partition.create(context, 1, 2, new byte[0], null);
      Entries.put(partition, new byte[] {1}, new byte[1]);
      partition.close();
      assertThatThrownBy(() -> Entries.put(partition, new byte[] {1}, new byte[1]))
          .isInstanceOf(EngineClosedException.class);
      context.close();
      assertThatThrownBy(() -> Entries.get(partition, new byte[] {1}))
          .isInstanceOf(EngineClosedException.class);
      assertThatThrownBy(() -> Entries.all(partition, true))
          .isInstanceOf(EngineClosedException.class);
    }
  }
}
