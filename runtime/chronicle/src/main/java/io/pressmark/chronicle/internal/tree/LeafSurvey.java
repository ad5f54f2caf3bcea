package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the pages of a store that was just opened say they are. Made once, before anything else is
 * done with the pages, by one thread: it reads the head of every page, and gives those that nobody
 * uses to the page store.
 */
public final class LeafSurvey {
  private final PageStore store;
  private final PageWriter writer;
  private final Map<Integer, IntList> leaves = new HashMap<>();
  private final List<PageDamage> damaged = new ArrayList<>();
  private final int freePages;

  private LeafSurvey(TreeContext context) {
    store = context.store();
    writer = new PageWriter(context.hook());
    int free = 0;
    // Not those of an extent that is being made at this moment: nobody had them yet.
    int pages = store.handedOut();
    for (int id = 1; id <= pages; id++) {
      free += read(id) ? 1 : 0;
    }
    freePages = free;
    leaves.values().forEach(this::sort);
  }

  /** Reads the heads of all pages. */
  public static LeafSurvey of(TreeContext context) {
    return new LeafSurvey(context);
  }

  /** Reads one page's head; says whether the page was free. */
  private boolean read(int id) {
    long page = store.address(id);
    long header = Memory.getLongVolatile(page);
    int state = HeaderWord.state(header);
    boolean isWhole = HeaderWord.isWhole(header);
    if (HeaderWord.isUnused(header)) {
      store.free(id);
      return true;
    }
    String damage;
    if (!isWhole) {
      damage = "its header word is wrong";
    } else if (state == HeaderWord.LEAF) {
      damage = LeafVerifier.damageOfFixedPart(page, id, store.pageSize(), writer);
    } else {
      damage = "its state " + state + " is unknown";
    }
    if (damage != null) {
      damaged.add(new PageDamage(id, damage));
    } else {
      leaves.computeIfAbsent(PageLayout.spaceId(page), space -> new IntList()).add(id);
    }
    return false;
  }

  /** The spaces that have pages. */
  public Set<Integer> spaces() {
    return Set.copyOf(leaves.keySet());
  }

  /** Pages whose head is damaged: which space and range they belonged to is not known. */
  public List<PageDamage> damaged() {
    return List.copyOf(damaged);
  }

  /** How many pages were free. */
  public int freePages() {
    return freePages;
  }

  /** Gives back all pages of a space that nobody uses any more, such as that of a dropped table. */
  public void release(int spaceId) {
    IntList ids = leaves.remove(spaceId);
    for (int i = 0; ids != null && i < ids.size; i++) {
      release(ids.values[i], writer);
    }
  }

  void release(int id, PageWriter retirer) {
    retirer.retire(store.address(id));
    store.free(id);
  }

  /** Ids of a space's leaves whose low fences lie in a range. */
  int[] leaves(int spaceId, KeyBuffer from, KeyBuffer to) {
    IntList ids = leaves.get(spaceId);
    if (ids == null) {
      return new int[0];
    }
    int first = indexOf(ids, from);
    return Arrays.copyOfRange(ids.values, first, to.unbounded ? ids.size : indexOf(ids, to));
  }

  /** By low fence, so that the leaves of a partition are found without looking at all others. */
  private void sort(IntList ids) {
    KeyBuffer low = new KeyBuffer();
    int[] sorted =
        IntStream.of(ids.values)
            .limit(ids.size)
            .boxed()
            .sorted(
                (a, b) -> {
                  low.setLow(store.address(b));
                  return compareLow(a, low);
                })
            .mapToInt(Integer::intValue)
            .toArray();
    System.arraycopy(sorted, 0, ids.values, 0, sorted.length);
  }

  /** Of the first leaf whose low fence is not below a key. */
  private int indexOf(IntList ids, KeyBuffer key) {
    int low = 0;
    int high = ids.size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compareLow(ids.values[middle], key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int compareLow(int id, KeyBuffer key) {
    long page = store.address(id);
    return Keys.compare(
        page + PageLayout.LOW, PageLayout.lowLength(page), key.bytes, 0, key.length);
  }

  private static final class IntList {
    int[] values = new int[16];
    int size;

    void add(int value) {
      values = size == values.length ? Arrays.copyOf(values, size * 2) : values;
      values[size++] = value;
    }
  }
}
