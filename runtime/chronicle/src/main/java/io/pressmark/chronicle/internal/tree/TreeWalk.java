package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.ArrayList;
import java.util.List;

/** Goes through all leaves of a tree in order, under the writer lock. */
final class TreeWalk {
  private final OrderedTree tree;
  private final LeafDirectory.Position at = new LeafDirectory.Position();
  private final KeyBuffer last = new KeyBuffer();
  private final LeafDirectory.Position next = new LeafDirectory.Position();
  private final KeyBuffer nextLow = new KeyBuffer();
  private boolean begun;
  private long sound;

  TreeWalk(OrderedTree tree) {
    this.tree = tree;
  }

  /**
   * Verifies the next leaf. The lock may be given up between two calls: the walk goes on by key.
   *
   * @return false if there is none
   */
  boolean verifyNext(List<PageDamage> damages) {
    sound = 0;
    if (!begun) {
      begun = true;
      if (tree.isBeginningLost()) {
        damages.add(new PageDamage(0, "the first leaf of space " + tree.spaceId + " is missing"));
      }
      if (!tree.directory.first(at)) {
        return false;
      }
    } else {
      tree.directory.seek(last.bytes, 0, last.length, at);
      if (!tree.directory.next(at)) {
        return false;
      }
    }
    long page = LeafDirectory.page(tree.directory.address(at));
    last.setLow(page);
    int id = tree.directory.pageId(at);
    String damage = tree.verifier.findDamage(page, id);
    if (damage == null && !endsWhereNextBegins(page)) {
      damage = "it does not end where the next leaf begins: one is missing";
    }
    if (damage != null) {
      damages.add(new PageDamage(id, damage));
    } else {
      sound = page;
    }
    return true;
  }

  private boolean endsWhereNextBegins(long page) {
    long header = Memory.getLongVolatile(page);
    int fence = PageSearch.highFence(page, header);
    next.set(at);
    if (!tree.directory.next(next)) {
      return tree.isEnd(page);
    }
    if (fence == 0) {
      return false;
    }
    nextLow.setLow(LeafDirectory.page(tree.directory.address(next)));
    return PageSearch.compareHigh(page, header, tree.pageSize, nextLow.bytes, 0, nextLow.length)
        == 0;
  }

  /** The leaf that was verified last; 0 if it is damaged, or there was none. */
  long soundPage() {
    return sound;
  }

  /** Bytes of all keys and values; leaves that are damaged count nothing. */
  long entryBytes() {
    long bytes = 0;
    byte[] reference = new byte[LargeReference.LENGTH];
    for (boolean more = tree.directory.first(at); more; more = tree.directory.next(at)) {
      if (tree.verifier.isSound(at)) {
        bytes += entryBytes(LeafDirectory.page(tree.directory.address(at)), reference);
      }
    }
    return bytes;
  }

  /** Bytes of all keys and values of a leaf. */
  static long entryBytes(long page, byte[] reference) {
    long header = Memory.getLongVolatile(page);
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    int prefix = PageLayout.prefixLength(page);
    long bytes = 0;
    for (int i = HeaderWord.count(header) - 1; i >= 0; i--) {
      long cell = page + PageLayout.slot(page, slots, i);
      int suffix = CellLayout.suffixLength(cell);
      int value = CellLayout.valueLength(cell);
      if ((CellLayout.flags(cell) & CellLayout.LARGE) != 0) {
        Memory.copyToArray(cell + CellLayout.BODY + suffix, reference, 0, LargeReference.LENGTH);
        value = LargeReference.length(reference, 0);
      }
      bytes += prefix + suffix + value;
    }
    return bytes;
  }

  /** Takes all leaves out of use. */
  void retireAll(RetiredPages retired) {
    LeafDirectory.Position position = new LeafDirectory.Position();
    boolean more = tree.directory.first(position);
    List<Integer> ids = new ArrayList<>();
    List<Long> pages = new ArrayList<>();
    while (more) {
      ids.add(tree.directory.pageId(position));
      pages.add(LeafDirectory.page(tree.directory.address(position)));
      more = tree.directory.next(position);
    }
    tree.directory.reset(new LeafDirectory.Block(0));
    for (int i = 0; i < ids.size(); i++) {
      tree.pageWriter.retire(pages.get(i));
      retired.add(ids.get(i));
    }
    tree.counters.items.set(0);
    tree.counters.pages.set(0);
  }
}
