package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A verification finds every kind of defect, and all of them. */
final class VerificationTest {
  private static final int PAGE_SIZE = 1_024;
  private static final int ENTRIES = 500;

  private final AnonymousPageStore store = AnonymousPageStore.unlimited(PAGE_SIZE);
  private final TreeContext context = TreeContext.of(store);
  private final Partition partition = Partition.create(context, 1, 2, new byte[0], null);

  @BeforeEach
  void fill() {
    for (int i = 0; i < ENTRIES; i++) {
      put(i, i % 20 == 0 ? 3_000 : 60);
    }
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void put(int i, int length) {
    Entries.put(partition, DivisionTest.key(i, i), SelfChecking.value(i, 0, length));
  }

  @Test
  void nothingIsFoundWhereNothingIs() {
    Verification found = partition.verify(() -> {});
    assertThat(found.damages()).isEmpty();
    assertThat(found.entries()).isEqualTo(ENTRIES);
    assertThat(found.largeValues()).isEqualTo(ENTRIES / 20);
    assertThat(found.pages()).isEqualTo(partition.pages());
    assertThat(accounts()).isEmpty();
  }

  @Test
  void nothingIsFoundWhileOthersWrite() {
    Random random = new Random(3);
    Verification found =
        partition.verify(
            () -> {
              int i = random.nextInt(ENTRIES);
              put(i, random.nextInt(10) == 0 ? 2_500 : 50);
              Entries.delete(partition, DivisionTest.key(random.nextInt(ENTRIES), 0));
            });
    assertThat(found.damages()).isEmpty();
    assertThat(accounts()).isEmpty();
  }

  @Test
  void everyDamagedPageIsNamed() {
    List<Integer> victims = new ArrayList<>();
    for (int id = 1; id <= store.pageCount(); id += 7) {
      long page = store.address(id);
      long header = Memory.getLong(page);
      if (HeaderWord.isLeaf(header) && HeaderWord.count(header) > 0) {
        int slots = PageLayout.slots(page, HeaderWord.copy(header));
        int cell = PageLayout.slot(page, slots, 0);
        long at = page + cell + CellLayout.BODY + CellLayout.suffixLength(page + cell);
        Memory.putByte(at, (byte) (Memory.getByte(at) ^ 4));
        victims.add(id);
      }
    }
    assertThat(victims).hasSizeGreaterThan(10);
    assertThat(partition.verify(() -> {}).damages())
        .extracting(PageDamage::pageId)
        .containsAll(victims);
  }

  @Test
  void chunksThatNobodyOwnsAreFound() {
    partition.lock();
    try {
      LargeValues large = partition.large;
      long number = large.newNumber();
      large.write(Keys.first8(DivisionTest.key(60, 0), 0, 8), number, new byte[2_000], 0, 2_000);
    } finally {
      partition.unlock();
    }
    assertThat(partition.verify(() -> {}).damages())
        .singleElement()
        .satisfies(damage -> assertThat(damage.what()).contains("large value that no entry has"));
  }

  @Test
  void aLargeValueWithoutAllItsChunksIsFound() {
    partition.lock();
    try {
      // The first value got the first number.
      partition.large.remove(Keys.first8(DivisionTest.key(0, 0), 0, 8), 1);
    } finally {
      partition.unlock();
    }
    assertThat(partition.verify(() -> {}).damages())
        .singleElement()
        .satisfies(damage -> assertThat(damage.what()).contains("large value that is not whole"));
  }

  @Test
  void wrongCountsAreFound() {
    TreeCounters.add(partition.main.counters.items, 1);
    assertThat(partition.verify(() -> {}).damages())
        .singleElement()
        .satisfies(damage -> assertThat(damage.what()).contains("counts 501 entries"));
  }

  @Test
  void aPageThatNobodyHasIsFound() {
    int lost = store.allocate();
    assertThat(accounts())
        .singleElement()
        .satisfies(damage -> assertThat(damage.what()).contains("pages are handed out"));
    Memory.copy(store.address(1), store.address(lost), PAGE_SIZE);
    assertThat(accounts())
        .singleElement()
        .satisfies(damage -> assertThat(damage.pageId()).isEqualTo(lost));
    store.free(lost);
  }

  @Test
  void aPageInUseTwiceIsFound() {
    LeafDirectory.Position at = new LeafDirectory.Position();
    assertThat(partition.main.directory.first(at)).isTrue();
    int first = partition.main.directory.pageId(at);
    assertThat(partition.main.directory.next(at)).isTrue();
    long address = partition.main.directory.address(at);
    partition.main.directory.exchange(at, address, first, Room.UNKNOWN);
    assertThat(accounts())
        .anySatisfy(
            damage -> {
              assertThat(damage.pageId()).isEqualTo(first);
              assertThat(damage.what()).contains("in use twice");
            });
  }

  private List<PageDamage> accounts() {
    PageAccounts accounts = new PageAccounts(context, List.of(partition));
    accounts.look();
    Verification found = new Verification();
    partition.lock();
    try {
      accounts.settle(found);
    } finally {
      partition.unlock();
    }
    return found.damages();
  }
}
