package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import io.pressmark.chronicle.internal.pages.PageStore;
import java.util.Arrays;

/**
 * One ordered map in pages: the parts that make it, put together.
 *
 * <p>There is one writer at a time (the partition's lock) and any number of readers, who take no
 * lock: {@link TreeReader} says how they know that what they read is right, {@link PageWriter} how
 * an entry is changed, {@link LeafReplacement} how the structure is. A tree without entries may
 * have no page at all.
 */
final class OrderedTree {
  final int spaceId;
  final int pageSize;
  private final int expectedCell;
  private final boolean reserving;
  final TreeCounters counters = new TreeCounters();
  final LeafDirectory directory = new LeafDirectory();
  final KeyBuffer lowBound = new KeyBuffer();

  /**
   * Where the tree ends, exclusive, if something is known to come after it. The last leaf has this
   * as its high fence, or none.
   */
  final KeyBuffer highBound = new KeyBuffer();

  final TreeReader reader;
  final TreeWriter writer;
  final PageWriter pageWriter;
  final LeafVerifier verifier;
  final LeafReplacement replacement;
  private final RoomMaker roomMaker;
  private final KeyBuffer low = new KeyBuffer();
  private final LeafDirectory.Position at = new LeafDirectory.Position();

  /**
   * Makes a tree without pages.
   *
   * @param lowBound where its keys begin
   * @param highBound where they end, exclusive
   * @param expectedCell bytes a cell is likely to have
   * @param reserving whether small entries are going to be overwritten
   */
  OrderedTree(
      TreeContext context,
      int spaceId,
      KeyBuffer lowBound,
      KeyBuffer highBound,
      int expectedCell,
      boolean reserving,
      RetiredPages retired) {
    this.spaceId = spaceId;
    this.expectedCell = expectedCell;
    this.reserving = reserving;
    this.lowBound.set(lowBound);
    this.highBound.set(highBound);
    PageStore store = context.store();
    pageSize = store.pageSize();
    pageWriter = new PageWriter(context.hook());
    verifier = new LeafVerifier(pageSize, directory, pageWriter);
    PageImage image = new PageImage(pageSize, spaceId, expectedCell, pageWriter);
    replacement = new LeafReplacement(context, directory, pageWriter, image, retired, counters);
    roomMaker = new RoomMaker(pageSize, directory, replacement, verifier, counters);
    reader = new TreeReader(pageSize, directory);
    writer =
        new TreeWriter(
            pageSize,
            reserving,
            this.lowBound,
            directory,
            pageWriter,
            replacement,
            roomMaker,
            verifier,
            counters);
  }

  /**
   * Makes a leaf begin at a key of the tree's range, so that the tree can be divided there.
   *
   * @throws PageDamagedException if leaves are missing or the one to be cut is damaged
   */
  void cut(KeyBuffer key) {
    if (reader.isBeginningLost() || writer.isCheckingFences()) {
      throw new PageDamagedException(0, "leaves are missing, so the tree cannot be divided");
    }
    while (directory.seek(key.bytes, 0, key.length, at) != 0) {
      long page = verifier.verified(at);
      low.setLow(page);
      if (Arrays.equals(low.bytes, 0, low.length, key.bytes, 0, key.length)) {
        return;
      }
      long header = Memory.getLongVolatile(page);
      replacement.load(at, 1);
      int from = PageSearch.lowerBound(page, header, pageSize, key.bytes, 0, key.length);
      if (replacement.cut(at, key, from)) {
        return;
      }
      // So full that a further fence does not fit: half of it is not.
      roomMaker.halve(at, 0);
    }
  }

  /**
   * A tree of the leaves from this tree's lower bound up to a key, where {@link #cut} made one
   * begin. This tree stays as it is.
   */
  OrderedTree below(TreeContext context, KeyBuffer key, RetiredPages newRetired) {
    OrderedTree part =
        new OrderedTree(context, spaceId, lowBound, key, expectedCell, reserving, newRetired);
    part.take(directory.copy().slice(0, leavesBelow(key)));
    counters.copyChangesTo(part.counters);
    return part;
  }

  /** A tree of the leaves from a key on, where {@link #cut} made one begin. */
  OrderedTree from(TreeContext context, KeyBuffer key, RetiredPages newRetired) {
    OrderedTree part =
        new OrderedTree(context, spaceId, key, highBound, expectedCell, reserving, newRetired);
    LeafDirectory.Block all = directory.copy();
    part.take(all.slice(leavesBelow(key), all.size()));
    return part;
  }

  private int leavesBelow(KeyBuffer key) {
    return directory.seek(key.bytes, 0, key.length, at) == 0 ? 0 : directory.indexOf(at);
  }

  private void take(LeafDirectory.Block leaves) {
    long items = 0;
    for (int i = 0; i < leaves.size(); i++) {
      items += HeaderWord.count(Memory.getLongVolatile(LeafDirectory.page(leaves.address(i))));
    }
    directory.reset(leaves);
    counters.items.set(items);
    counters.pages.set(leaves.size());
  }

  /** Whether the first leaf is known to be lost. */
  boolean isBeginningLost() {
    return reader.isBeginningLost();
  }

  /** The leaves there are, and one more if some are lost: whoever counts again finds too few. */
  long countedPages() {
    boolean isWhole = !isBeginningLost() && !writer.isCheckingFences();
    return counters.pages.getOpaque() + (isWhole ? 0 : 1);
  }

  /** Whether a leaf's high fence is right for the last one: none, or where the tree ends. */
  boolean isEnd(long page) {
    long header = Memory.getLongVolatile(page);
    return PageSearch.highFence(page, header) == 0
        || (!highBound.unbounded
            && PageSearch.compareHigh(page, header, pageSize, highBound.bytes, 0, highBound.length)
                == 0);
  }

  /** Verifies the leaf that holds a key, under the writer lock. */
  void verifyLeafOf(byte[] key, int offset, int length) {
    if (directory.seek(key, offset, length, at) != 0) {
      verifier.verified(at);
    }
  }

  /** The page where a key belongs, under the writer lock. */
  int pageOf(byte[] key, int offset, int length) {
    return directory.seek(key, offset, length, at) == 0 ? 0 : directory.pageId(at);
  }

  /** The page where a run goes on, under the writer lock. */
  int pageOf(Run run) {
    long tagged = reader.leafFor(run);
    return tagged == 0 ? 0 : PageLayout.pageId(LeafDirectory.page(tagged));
  }

  /** Verifies the leaf where a run goes on, under the writer lock. */
  void verifyLeafOf(Run run) {
    long tagged = reader.leafFor(run);
    if (tagged != 0) {
      low.setLow(LeafDirectory.page(tagged));
      verifyLeafOf(low.bytes, 0, low.length);
    }
  }
}
