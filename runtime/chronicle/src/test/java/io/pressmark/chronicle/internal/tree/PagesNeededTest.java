package io.pressmark.chronicle.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.pressmark.chronicle.internal.pages.AnonymousPageStore;
import io.pressmark.chronicle.internal.pages.PageReservation;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a change says it may need, it never exceeds: a reservation of it is always enough. */
final class PagesNeededTest {

  /** Counts pages taken and not given back since {@link #reset}, at most. */
  private static final class CountingPages implements PageStore {
    private final PageStore pages;
    private int taken;
    private int most;

    CountingPages(PageStore pages) {
      this.pages = pages;
    }

    void reset() {
      taken = 0;
      most = 0;
    }

    @Override
    public int allocate() {
      taken++;
      most = Math.max(most, taken);
      return pages.allocate();
    }

    @Override
    public void free(int pageId) {
      taken--;
      pages.free(pageId);
    }

    @Override
    public PageReservation reserve(int number) {
      return pages.reserve(number);
    }

    @Override
    public int pageSize() {
      return pages.pageSize();
    }

    @Override
    public int handedOut() {
      return pages.handedOut();
    }

    @Override
    public int usedPages() {
      return pages.usedPages();
    }

    @Override
    public int pageCount() {
      return pages.pageCount();
    }

    @Override
    public long address(int pageId) {
      return pages.address(pageId);
    }

    @Override
    public void force() throws IOException {
      pages.force();
    }

    @Override
    public void close() {
      pages.close();
    }
  }

  private static void run(int pageSize, int largest, int operations) {
    try (CountingPages pages = new CountingPages(AnonymousPageStore.unlimited(pageSize))) {
      Partition partition = Partition.create(TreeContext.of(pages), 1, 2, new byte[0], null);
      Random random = new Random(pageSize);
      int mostOfAll = 0;
      for (int i = 0; i < operations; i++) {
        byte[] key = new byte[1 + random.nextInt(TreeLimits.maxKey(pageSize))];
        key[0] = (byte) random.nextInt(256);
        boolean isDelete = random.nextInt(3) == 0;
        int size = random.nextInt(random.nextInt(8) == 0 ? largest : pageSize / 4);
        int[] bound = new int[1];
        pages.reset();
        partition.write(
            key,
            0,
            Math.min(key.length, 1 + random.nextInt(3)),
            change -> {
              bound[0] = change.prepare(isDelete ? -1 : size);
              if (isDelete) {
                change.delete();
              } else {
                change.replace(new byte[size], 0, size);
              }
            });
        assertThat(pages.most).isLessThanOrEqualTo(bound[0]);
        mostOfAll = Math.max(mostOfAll, pages.most);
      }
      // The run met changes that need many pages.
      assertThat(mostOfAll).isGreaterThan(4);
    }
  }

  @Test
  void inSmallPages() {
    run(1_024, 40_000, 30_000);
  }

  @Test
  void inPagesOfTheUsualSize() {
    run(16_376, 400_000, 6_000);
  }
}
