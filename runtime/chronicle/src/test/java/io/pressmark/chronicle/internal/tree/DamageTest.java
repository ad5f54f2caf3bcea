package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed bit is found, its page is named, and all other pages are read. */
final class DamageTest {
  private static final int PAGE_SIZE = 1_024;
  private static final int ITEMS = 500;

  private final AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE);
  private PartitionCounts counts = PartitionCounts.NONE;

  @BeforeEach
  void fill() {
    Partition partition = Partition.create(TreeContext.of(store), 1, 2, new byte[0], null);
    for (int i = 0; i < ITEMS; i++) {
      Entries.put(partition, key(i), SelfChecking.value(i, 0, 40));
    }
    counts = partition.counts();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void anyBitOfWhatIsInForceIsFoundByTheWalkAndByTheFirstTouch() {
    Random random = new Random(5);
    int found = 0;
    for (int round = 0; round < 400; round++) {
      try (AnonymousPageStore copy = StoreCopies.copy(store)) {
        int id = 1 + random.nextInt(copy.pageCount());
        long page = copy.address(id);
        int at = random.nextInt(PAGE_SIZE);
        if (!HeaderWord.isLeaf(Memory.getLong(page)) || !isInForce(page, at)) {
          continue;
        }
        Memory.putByte(page + at, (byte) (Memory.getByte(page + at) ^ 1 << random.nextInt(8)));
        found++;
        checkDamaged(copy, id);
      }
    }
    assertThat(found).isGreaterThan(100);
  }

  @Test
  void aChangedHeaderWordOfAFreePageIsFound() {
    int id = store.allocate();
    for (int bit = 0; bit < Long.SIZE; bit++) {
      Memory.putLong(store.address(id), 1L << bit);
      assertThat(LeafSurvey.of(TreeContext.of(store)).damaged())
          .containsExactly(new PageDamage(id, "its header word is wrong"));
    }
  }

  private void checkDamaged(AnonymousPageStore copy, int id) {
    TreeContext context = TreeContext.of(copy);
    List<PageDamage> damages = new ArrayList<>();
    LeafSurvey survey = LeafSurvey.of(context);
    damages.addAll(survey.damaged());
    Partition partition = Partition.open(context, 1, 2, new byte[0], null, survey, counts, damages);
    damages.addAll(partition.verify(() -> {}).damages());
    assertThat(damages).anyMatch(damage -> damage.pageId() == id);
    int refused = 0;
    for (int i = 0; i < ITEMS; i++) {
      try {
        byte[] value = Entries.get(partition, key(i));
        assertThat(value).isEqualTo(SelfChecking.value(i, 0, 40));
      } catch (PageDamagedException e) {
        refused++;
        byte[] key = key(i);
        assertThatThrownBy(() -> Entries.put(partition, key, key))
            .isInstanceOf(PageDamagedException.class);
      }
    }
    // A range says that something is missing; it does not leave it out.
    assertThatThrownBy(() -> Entries.all(partition, true)).isInstanceOf(PageDamagedException.class);
    assertThatThrownBy(() -> Entries.all(partition, false))
        .isInstanceOf(PageDamagedException.class);
    // One page's worth of entries is gone, and only that.
    assertThat(refused).isBetween(1, 30);
  }

  /** The header word, the fixed part, the directory in force, or a cell. */
  private static boolean isInForce(long page, int at) {
    long header = Memory.getLong(page);
    int copy = HeaderWord.copy(header);
    int count = HeaderWord.count(header);
    int prints = PageLayout.fingerprints(page, copy);
    int slots = PageLayout.slots(page, copy);
    if (at < PageLayout.LOW + PageLayout.lowLength(page)) {
      return true;
    }
    if ((at >= prints && at < prints + 2 * count) || (at >= slots && at < slots + 2 * count)) {
      return true;
    }
    for (int i = 0; i < count; i++) {
      int cell = PageLayout.slot(page, slots, i);
      int end =
          cell
              + CellLayout.BODY
              + CellLayout.suffixLength(page + cell)
              + CellLayout.valueLength(page + cell);
      if (at >= cell && at < end) {
        return true;
      }
    }
    return false;
  }

  @Test
  void whatIsLostIsNeverCalledAbsentWhateverIsWrittenBesideIt() {
    int pages = store.pageCount();
    for (int id = 1; id <= pages; id++) {
      if (HeaderWord.isLeaf(Memory.getLong(store.address(id)))) {
        writeBesideTheLost(id, page -> Memory.putLong(page, Memory.getLong(page) ^ 1L << 20));
        writeBesideTheLost(id, page -> Memory.zero(page, 512));
      }
    }
  }

  private void writeBesideTheLost(int id, LongConsumer damage) {
    try (AnonymousPageStore copy = StoreCopies.copy(store)) {
      damage.accept(copy.address(id));
      List<PageDamage> damages = new ArrayList<>();
      TreeContext context = TreeContext.of(copy);
      Partition partition =
          Partition.open(context, 1, 2, new byte[0], null, LeafSurvey.of(context), counts, damages);
      assertThat(damages).isNotEmpty();
      Map<byte[], byte[]> left = new TreeMap<>(Entries.ORDER);
      List<byte[]> lost = new ArrayList<>();
      for (int i = 0; i < ITEMS; i++) {
        byte[] original = key(i);
        if (isRefused(() -> left.put(original, Entries.get(partition, original)), original)) {
          lost.add(original);
        }
      }
      assertThat(lost).isNotEmpty();
      Random random = new Random(id);
      for (int i = 0; i < 4 * ITEMS; i++) {
        byte[] key = Arrays.copyOf(key(random.nextInt(ITEMS)), 4 + random.nextInt(2));
        byte[] value = new byte[random.nextInt(60)];
        // First leaves become full, then they become sparse.
        boolean isPut = i < 2 * ITEMS || random.nextInt(8) == 0;
        if (!isRefused(
            () -> {
              if (isPut) {
                Entries.put(partition, key, value);
              } else {
                Entries.delete(partition, key);
              }
            },
            key)) {
          left.remove(key);
          if (isPut) {
            left.put(key, value);
          }
        }
      }
      for (byte[] key : lost) {
        assertThatThrownBy(() -> Entries.get(partition, key))
            .isInstanceOf(PageDamagedException.class);
      }
      left.forEach((key, value) -> assertThat(Entries.get(partition, key)).isEqualTo(value));
      assertThat(partition.counts().pages()).isGreaterThan(partition.pages());
    }
  }

  private static boolean isRefused(Runnable operation, byte[] key) {
    try {
      operation.run();
      return false;
    } catch (PageDamagedException e) {
      assertThat(e.pageId()).as("%s", Entries.show(key)).isNotNegative();
      return true;
    }
  }

  @Test
  void aPageOfALaterVersionIsRefusedByName() {
    long page = store.address(1);
    Memory.putShort(page + PageLayout.VERSION, 2);
    Memory.putInt(
        page + PageLayout.FIXED_CHECKSUM, new PageWriter(PublishHook.NONE).fixedChecksum(page));
    Memory.putLong(
        page, HeaderWord.of(99, HeaderWord.LEAF, 0, HeaderWord.count(Memory.getLong(page))));
    assertThat(LeafSurvey.of(TreeContext.of(store)).damaged())
        .anyMatch(d -> d.pageId() == 1 && d.what().contains("version 2, known is 1"));
  }

  @Test
  void aPageUnderAnotherIdIsFound() {
    Memory.copy(store.address(2), store.address(1), PAGE_SIZE);
    assertThat(LeafSurvey.of(TreeContext.of(store)).damaged())
        .anyMatch(d -> d.pageId() == 1 && d.what().contains("says it is page 2"));
  }

  private static byte[] key(int i) {
    return new byte[] {(byte) (i * 0x9E3779B1 >>> 24), (byte) (i >>> 8), (byte) i, 7};
  }
}
