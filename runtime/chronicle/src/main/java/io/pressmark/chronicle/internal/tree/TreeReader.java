package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads one tree without a lock. A read takes the page's header word, looks, copies, and takes the
 * word again: the same word means that all it saw was one state of the page. Another word means to
 * start again from the directory; so does a key that the page's fences do not hold, for then the
 * directory was older than the page. The caller is inside an epoch, so a page is not used for
 * something else while it is looked at.
 */
final class TreeReader {
  private static final int MAX_ATTEMPTS = 100;

  private final int pageSize;
  private final LeafDirectory directory;
  private boolean beginningLost;

  TreeReader(int pageSize, LeafDirectory directory) {
    this.pageSize = pageSize;
    this.directory = directory;
  }

  /** Notes, before the first read, that the tree's first leaf is lost: nothing there is absent. */
  void beginningIsLost() {
    beginningLost = true;
  }

  boolean isBeginningLost() {
    return beginningLost;
  }

  /** Whether a key may be somewhere although the directory has no leaf for it. */
  private boolean nothingIsSure() {
    return beginningLost || directory.isMoved();
  }

  /**
   * Reads the value of a key.
   *
   * @param sink takes the value if it is in the cell
   * @param references takes the reference if it is not; null if the caller only wants to know
   */
  int get(byte[] key, int offset, int length, ValueSink sink, @Nullable ValueSink references) {
    int fingerprint = Keys.fingerprint(key, offset, length);
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      long tagged = directory.floor(key, offset, length);
      if (tagged == 0) {
        return nothingIsSure() ? ReadResult.LOCK_NEEDED : ReadResult.ABSENT;
      }
      if (LeafDirectory.isUnverified(tagged)) {
        return ReadResult.LOCK_NEEDED;
      }
      long header = Memory.getLongVolatile(tagged);
      if (HeaderWord.isLeaf(header)) {
        int result =
            getFromLeaf(tagged, header, key, offset, length, fingerprint, sink, references);
        if (result != ReadResult.LOCK_NEEDED) {
          return result;
        }
      }
      Thread.onSpinWait();
    }
    return ReadResult.LOCK_NEEDED;
  }

  private int getFromLeaf(
      long page,
      long header,
      byte[] key,
      int offset,
      int length,
      int fingerprint,
      ValueSink sink,
      @Nullable ValueSink references) {
    int slot = PageSearch.find(page, header, pageSize, key, offset, length, fingerprint);
    if (slot < 0) {
      boolean inside = PageSearch.compareHigh(page, header, pageSize, key, offset, length) > 0;
      return isUnchanged(page, header) && inside ? ReadResult.ABSENT : ReadResult.LOCK_NEEDED;
    }
    int offsetOfCell = PageLayout.slot(page, PageLayout.slots(page, HeaderWord.copy(header)), slot);
    if (!PageSearch.isCell(page, offsetOfCell, pageSize)) {
      return ReadResult.LOCK_NEEDED;
    }
    long cell = page + offsetOfCell;
    int valueLength = CellLayout.valueLength(cell);
    int body = CellLayout.BODY + CellLayout.suffixLength(cell);
    boolean large = (CellLayout.flags(cell) & CellLayout.LARGE) != 0;
    if (offsetOfCell + body + valueLength > pageSize || !isUnchanged(page, header)) {
      return ReadResult.LOCK_NEEDED;
    }
    ValueSink target = large ? references : sink;
    if (target != null) {
      byte[] to = target.reserve(valueLength);
      int at = target.offset();
      Objects.checkFromIndexSize(at, valueLength, to.length);
      Memory.copyToArray(cell + body, to, at, valueLength);
      if (!isUnchanged(page, header)) {
        return ReadResult.LOCK_NEEDED;
      }
    }
    return large ? ReadResult.LARGE : ReadResult.FOUND;
  }

  /** Orders all reads made so far before the second look at the header word. */
  static boolean isUnchanged(long page, long header) {
    Memory.loadFence();
    return Memory.getLongVolatile(page) == header;
  }

  /**
   * Fills a run with the next entries of one leaf, which may be none.
   *
   * @return {@link ReadResult#FOUND} or {@link ReadResult#LOCK_NEEDED}
   */
  int read(Run run, int maxItems, int maxBytes) {
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      long tagged = leafFor(run);
      if (tagged == 0) {
        if (nothingIsSure()) {
          run.clear();
          return ReadResult.LOCK_NEEDED;
        }
        run.finish();
        return ReadResult.FOUND;
      }
      if (LeafDirectory.isUnverified(tagged)) {
        return ReadResult.LOCK_NEEDED;
      }
      long header = Memory.getLongVolatile(tagged);
      if (HeaderWord.isLeaf(header)) {
        run.clear();
        boolean read =
            run.isForward()
                ? readUp(tagged, header, run, maxItems, maxBytes)
                : readDown(tagged, header, run, maxItems, maxBytes);
        if (read && isUnchanged(tagged, header)) {
          run.advance();
          return ReadResult.FOUND;
        }
      }
      Thread.onSpinWait();
    }
    run.clear();
    return ReadResult.LOCK_NEEDED;
  }

  /** Tagged address of the leaf where a run goes on, 0 if there is none. */
  long leafFor(Run run) {
    if (run.isForward()) {
      KeyBuffer from = run.lower();
      return directory.floor(from.bytes, 0, from.length);
    }
    KeyBuffer to = run.upper();
    return to.unbounded ? directory.last() : directory.lower(to.bytes, 0, to.length);
  }

  private boolean readUp(long page, long header, Run run, int maxItems, int maxBytes) {
    KeyBuffer from = run.lower();
    KeyBuffer to = run.upper();
    if (PageSearch.compareHigh(page, header, pageSize, from.bytes, 0, from.length) <= 0) {
      return false;
    }
    boolean endsHere =
        !to.unbounded
            && PageSearch.compareHigh(page, header, pageSize, to.bytes, 0, to.length) >= 0;
    int slot = PageSearch.lowerBound(page, header, pageSize, from.bytes, 0, from.length);
    int end =
        endsHere
            ? PageSearch.lowerBound(page, header, pageSize, to.bytes, 0, to.length)
            : HeaderWord.count(header);
    if (slot < 0 || end < 0) {
      return false;
    }
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    for (; slot < end && run.hasRoom(maxItems, maxBytes); slot++) {
      if (!run.copy(page, PageLayout.slot(page, slots, slot), pageSize)) {
        return false;
      }
    }
    if (slot < end) {
      run.continueAfterLast();
      return true;
    }
    int fence = PageSearch.highFence(page, header);
    if (endsHere || fence == 0) {
      run.finishAfter();
      return true;
    }
    if (!PageSearch.isCell(page, fence, pageSize)) {
      return false;
    }
    run.continueAt(page, fence, pageSize);
    return true;
  }

  private boolean readDown(long page, long header, Run run, int maxItems, int maxBytes) {
    KeyBuffer from = run.lower();
    KeyBuffer to = run.upper();
    int high =
        to.unbounded
            ? PageSearch.highFence(page, header)
            : PageSearch.compareHigh(page, header, pageSize, to.bytes, 0, to.length);
    if (to.unbounded ? high != 0 : high < 0) {
      return false;
    }
    int slot =
        to.unbounded
            ? HeaderWord.count(header)
            : PageSearch.lowerBound(page, header, pageSize, to.bytes, 0, to.length);
    boolean endsHere = PageSearch.reachesDownTo(page, from.bytes, 0, from.length);
    int first =
        endsHere ? PageSearch.lowerBound(page, header, pageSize, from.bytes, 0, from.length) : 0;
    if (slot < 0 || first < 0) {
      return false;
    }
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    while (slot > first && run.hasRoom(maxItems, maxBytes)) {
      slot--;
      if (!run.copy(page, PageLayout.slot(page, slots, slot), pageSize)) {
        return false;
      }
    }
    if (slot > first) {
      run.continueBeforeLast();
    } else if (endsHere) {
      run.finishAfter();
    } else {
      run.continueBelow(page);
    }
    return true;
  }
}
