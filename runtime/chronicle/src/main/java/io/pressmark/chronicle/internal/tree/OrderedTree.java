package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.pages.PageStore;

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
  final TreeCounters counters = new TreeCounters();
  final LeafDirectory directory = new LeafDirectory();
  final KeyBuffer lowBound = new KeyBuffer();
  final TreeReader reader;
  final TreeWriter writer;
  final PageWriter pageWriter;
  final LeafVerifier verifier;
  final LeafReplacement replacement;
  private final KeyBuffer low = new KeyBuffer();
  private final LeafDirectory.Position at = new LeafDirectory.Position();

  /**
   * Makes a tree without pages.
   *
   * @param expectedCell bytes a cell is likely to have
   * @param reserving whether small entries are going to be overwritten
   */
  OrderedTree(
      TreeContext context,
      int spaceId,
      byte[] lowBound,
      int expectedCell,
      boolean reserving,
      RetiredPages retired) {
    this.spaceId = spaceId;
    this.lowBound.set(lowBound, 0, lowBound.length);
    PageStore store = context.store();
    pageSize = store.pageSize();
    pageWriter = new PageWriter(context.hook());
    verifier = new LeafVerifier(pageSize, directory, pageWriter);
    PageImage image = new PageImage(pageSize, spaceId, expectedCell, pageWriter);
    replacement = new LeafReplacement(store, directory, pageWriter, image, retired, counters);
    RoomMaker roomMaker = new RoomMaker(pageSize, directory, replacement, verifier, counters);
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
