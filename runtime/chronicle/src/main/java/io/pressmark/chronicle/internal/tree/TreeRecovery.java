package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a tree of the leaves that are there, by the rule that {@link LeafReplacement} states. After
 * a clean close there is nothing to decide and only the heads of pages are read.
 *
 * <p>Its own steps obey the same rule, so a process killed while it recovers leaves a store that
 * recovers to the same content: losers are retired one by one, and a leaf is cut by one header word
 * or by a new image with the same low fence and a higher generation.
 */
final class TreeRecovery {
  private final PageStore store;
  private final OrderedTree tree;
  private final LeafSurvey survey;
  private final List<PageDamage> damages;
  private final KeyBuffer cut = new KeyBuffer();

  TreeRecovery(TreeContext context, OrderedTree tree, LeafSurvey survey, List<PageDamage> damages) {
    this.store = context.store();
    this.tree = tree;
    this.survey = survey;
    this.damages = damages;
  }

  /**
   * Fills the tree's directory.
   *
   * @param clean whether the store was closed cleanly and no page is damaged
   * @param known how many leaves there were when the store was last closed
   * @return whether nothing had to be decided, so that what was counted then holds
   */
  boolean recover(boolean clean, long known) {
    List<Integer> leaves = new ArrayList<>();
    for (int id : survey.leaves(tree.spaceId, tree.lowBound, tree.highBound)) {
      leaves.add(id);
    }
    leaves.sort(this::compare);
    boolean trusted = clean && leaves.size() == known;
    if (!trusted) {
      leaves = withoutLosers(leaves);
      cutOverlaps(leaves, known > 0);
    }
    LeafDirectory.Block block = new LeafDirectory.Block(leaves.size());
    long items = 0;
    for (int i = 0; i < leaves.size(); i++) {
      int id = leaves.get(i);
      long page = store.address(id);
      cut.setLow(page);
      block.set(i, cut.first8(), page | LeafDirectory.UNVERIFIED, id, Room.UNKNOWN);
      items += HeaderWord.count(Memory.getLongVolatile(page));
    }
    tree.directory.reset(block);
    tree.counters.items.set(items);
    tree.counters.pages.set(leaves.size());
    return trusted;
  }

  /** By low fence, and of equal ones the higher generation first. */
  private int compare(int a, int b) {
    int order = compareLow(a, b);
    if (order != 0) {
      return order;
    }
    long generation = generation(a);
    long other = generation(b);
    return generation == other ? 0 : HeaderWord.isLater(generation, other) ? -1 : 1;
  }

  private int compareLow(int a, int b) {
    cut.setLow(store.address(b));
    long page = store.address(a);
    return Keys.compare(
        page + PageLayout.LOW, PageLayout.lowLength(page), cut.bytes, 0, cut.length);
  }

  private long generation(int id) {
    return HeaderWord.generation(Memory.getLongVolatile(store.address(id)));
  }

  private List<Integer> withoutLosers(List<Integer> sorted) {
    List<Integer> winners = new ArrayList<>();
    int last = 0;
    for (int id : sorted) {
      if (last != 0 && compareLow(last, id) == 0) {
        survey.release(id, tree.pageWriter);
      } else {
        winners.add(id);
        last = id;
      }
    }
    return winners;
  }

  private void cutOverlaps(List<Integer> leaves, boolean hadLeaves) {
    if (hadLeaves || !leaves.isEmpty() || !survey.damaged().isEmpty()) {
      checkBeginning(leaves);
    }
    for (int i = 0; i < leaves.size(); i++) {
      int id = leaves.get(i);
      long page = store.address(id);
      boolean isLast = i + 1 == leaves.size();
      String damage = tree.verifier.findDamage(page, id);
      if (damage != null) {
        // Its fences cannot be trusted; whoever needs it is told.
        damages.add(new PageDamage(id, damage));
        continue;
      }
      if (isLast) {
        if (!tree.isEnd(page)) {
          lost("the leaf after page " + id + " is missing");
        }
        continue;
      }
      cut.setLow(store.address(leaves.get(i + 1)));
      int order = compareHigh(page);
      if (order > 0) {
        leaves.set(i, cutAt(id, page));
      } else if (order < 0) {
        lost("the leaf after page " + id + " is missing");
      }
    }
  }

  private void checkBeginning(List<Integer> leaves) {
    if (leaves.isEmpty()) {
      // A damaged page, or one whose head is zeros, may have been this tree's only one. To say
      // "absent" would be a guess.
      tree.reader.beginningIsLost();
      lost("all leaves of space " + tree.spaceId + " may be lost");
      return;
    }
    cut.set(tree.lowBound);
    long page = store.address(leaves.get(0));
    if (Keys.compare(page + PageLayout.LOW, PageLayout.lowLength(page), cut.bytes, 0, cut.length)
        > 0) {
      tree.reader.beginningIsLost();
      lost("the leaf before page " + leaves.get(0) + " is missing");
    }
  }

  private void lost(String what) {
    tree.writer.checkFences();
    damages.add(new PageDamage(0, what));
  }

  /** A leaf's high fence compared with where the next leaf begins. */
  private int compareHigh(long page) {
    long header = Memory.getLongVolatile(page);
    return PageSearch.compareHigh(page, header, store.pageSize(), cut.bytes, 0, cut.length);
  }

  /** Cuts a leaf where the next one begins; returns the page it is in afterwards. */
  private int cutAt(int id, long page) {
    int pageSize = store.pageSize();
    long header = Memory.getLongVolatile(page);
    int slot = PageSearch.lowerBound(page, header, pageSize, cut.bytes, 0, cut.length);
    if (slot < HeaderWord.count(header)) {
      int cell = PageLayout.slot(page, PageLayout.slots(page, HeaderWord.copy(header)), slot);
      if (PageSearch.compareKey(page, cell, pageSize, cut.bytes, 0, cut.length) == 0) {
        tree.pageWriter.truncate(page, header, slot);
        return id;
      }
    }
    int top = Room.top(Room.measure(page));
    int fence = CellLayout.size(cut.length - PageLayout.prefixLength(page), 0);
    if (top + fence <= pageSize) {
      tree.pageWriter.writeCell(
          page, top, CellLayout.FENCE, cut.bytes, 0, cut.length, cut.bytes, 0, 0);
      tree.pageWriter.fenceOff(page, header, slot, top);
      return id;
    }
    int image = tree.replacement.copyCut(page, slot, cut);
    survey.release(id, tree.pageWriter);
    return image;
  }
}
