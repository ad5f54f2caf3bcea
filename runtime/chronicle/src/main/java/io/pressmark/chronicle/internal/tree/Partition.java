package io.pressmark.chronicle.internal.tree;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * An ordered map from keys to values, both bytes: keys in unsigned lexicographic order, up to
 * {@link TreeLimits#maxKey} bytes, values up to {@link TreeLimits#MAX_VALUE} bytes, both possibly
 * empty.
 *
 * <h2>Concurrency</h2>
 *
 * One writer lock; readers take no lock. A reader enters an epoch, finds a page through the
 * directory on the heap, copies, and checks that the page did not change. Each write of an entry is
 * atomic: a reader, and whoever opens the store after this process was killed at any instruction,
 * finds the old value or the new one. A write that returned is seen by every read that begins
 * later. A reader that writers disturb a hundred times in a row takes the lock once, so it always
 * ends.
 *
 * <h2>Where the bytes are</h2>
 *
 * Entries are in the leaves of one tree; values that are too long for a leaf are in chunks in a
 * second one, see {@link LargeValues}.
 *
 * <p>Arguments are not copied: arrays must not change during a call.
 */
public final class Partition {
  private static final byte[] NOTHING = new byte[0];
  private static final int LARGE_ATTEMPTS = 100;
  private static final int EXPECTED_CELL = 256;

  private final TreeContext context;
  final OrderedTree main;
  final OrderedTree overflow;
  private final LargeValues large;
  private final RetiredPages retired;
  private final AtomicLong valueBytes = new AtomicLong();

  private final ReentrantLock lock = new ReentrantLock();

  // The rest is guarded by the lock.
  private final Change change = new Change(this);
  private final byte[] reference = new byte[LargeReference.LENGTH];
  private byte[] key = NOTHING;
  private int keyOffset;
  private int keyLength;
  private boolean closed;

  /**
   * Makes a new, empty partition. It takes its first page at its first write.
   *
   * @param spaceId names the ordered map its leaves belong to; with the range of its keys it says
   *     which pages are the partition's
   * @param overflowSpaceId the same for chunks of large values
   * @param lowBound where its keys begin, at most 8 bytes; empty for the first partition of a space
   */
  public static Partition create(
      TreeContext context, int spaceId, int overflowSpaceId, byte[] lowBound) {
    return new Partition(context, spaceId, overflowSpaceId, lowBound);
  }

  /**
   * Makes a partition of the pages it has in a store that was just opened.
   *
   * @param highBound where its keys end, exclusive; null if it is the last partition of its space
   * @param knownBytes what {@link #bytes()} said before the store was closed cleanly; -1 after
   *     anything else. With -1 every page is verified and counted, and what a killed process left
   *     half done is finished or undone
   * @param damages takes what is damaged; keys that belong there cannot be read or written, all
   *     others can
   */
  public static Partition open(
      TreeContext context,
      int spaceId,
      int overflowSpaceId,
      byte[] lowBound,
      byte @Nullable [] highBound,
      LeafSurvey survey,
      long knownBytes,
      List<PageDamage> damages) {
    Partition partition = new Partition(context, spaceId, overflowSpaceId, lowBound);
    KeyBuffer high = new KeyBuffer();
    if (highBound == null) {
      high.setUnbounded();
    } else {
      high.set(highBound, 0, highBound.length);
    }
    boolean trusted = knownBytes >= 0 && survey.damaged().isEmpty();
    new TreeRecovery(context, partition.main, survey, damages).recover(high, trusted);
    new TreeRecovery(context, partition.overflow, survey, damages).recover(high, trusted);
    partition.finishOpening(trusted ? knownBytes : -1);
    return partition;
  }

  private void finishOpening(long knownBytes) {
    lock.lock();
    try {
      valueBytes.set(knownBytes >= 0 ? knownBytes : new TreeWalk(main).entryBytes());
      large.noteIntent();
      finishOldIntent();
    } catch (PageDamagedException e) {
      // Whoever changes a large value next tries again and is told.
      large.noteIntent();
    } finally {
      lock.unlock();
    }
  }

  private Partition(TreeContext context, int spaceId, int overflowSpaceId, byte[] lowBound) {
    if (lowBound.length > Long.BYTES) {
      throw new IllegalArgumentException("a partition's bound has at most 8 bytes");
    }
    this.context = context;
    this.retired = new RetiredPages(context.store(), context.epochs());
    int chunk = context.limits().chunk;
    this.main = new OrderedTree(context, spaceId, lowBound, EXPECTED_CELL, true, retired);
    this.overflow = new OrderedTree(context, overflowSpaceId, lowBound, chunk, false, retired);
    this.large = new LargeValues(overflow, chunk);
  }

  /**
   * Copies the value of a key into a sink.
   *
   * @return false if there is no entry; the sink may have been asked all the same
   * @throws EngineClosedException if the store is closed
   * @throws PageDamagedException if the entry's page is damaged
   */
  public boolean get(byte[] from, int offset, int length, ValueSink into) {
    Objects.checkFromIndexSize(offset, length, from.length);
    int result;
    int ticket = context.epochs().enter();
    try {
      result = tryGet(from, offset, length, into);
    } finally {
      context.epochs().exit(ticket);
    }
    if (result == ReadResult.LOCK_NEEDED) {
      result = getLocked(from, offset, length, into);
    }
    return result != ReadResult.ABSENT;
  }

  private int tryGet(byte[] from, int offset, int length, ValueSink into) {
    int result = main.reader.get(from, offset, length, into, null);
    if (result != ReadResult.LARGE) {
      return result;
    }
    ArraySink references = new ArraySink();
    for (int attempt = 0; attempt < LARGE_ATTEMPTS; attempt++) {
      result = main.reader.get(from, offset, length, into, references);
      if (result != ReadResult.LARGE) {
        return result;
      }
      LargeReference found = LargeReference.read(references.bytes, 0);
      result = large.read(Keys.first8(from, offset, length), found, into);
      if (result != ReadResult.ABSENT) {
        return result;
      }
    }
    return ReadResult.LOCK_NEEDED;
  }

  private int getLocked(byte[] from, int offset, int length, ValueSink into) {
    lock();
    try {
      main.verifyLeafOf(from, offset, length);
      ArraySink references = new ArraySink();
      int result = main.reader.get(from, offset, length, into, references);
      if (result == ReadResult.LARGE) {
        LargeReference found = LargeReference.read(references.bytes, 0);
        readLargeLocked(from, offset, length, found, into);
      } else if (result == ReadResult.LOCK_NEEDED) {
        throw missingLeaf(main.pageOf(from, offset, length));
      }
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Nobody writes, and still the page does not hold the key: the one that does is lost. */
  private static PageDamagedException missingLeaf(int before) {
    return new PageDamagedException(before, "the leaf that belongs after it is missing");
  }

  private void readLargeLocked(
      byte[] owner, int offset, int length, LargeReference found, ValueSink into) {
    long owner8 = Keys.first8(owner, offset, length);
    large.verify(owner8, found);
    if (large.read(owner8, found, into) != ReadResult.FOUND) {
      throw new PageDamagedException(
          main.pageOf(owner, offset, length), "it names a large value that is not whole");
    }
  }

  /**
   * Changes one entry, or leaves it as it is, as the mutation decides; atomic.
   *
   * @throws IllegalArgumentException if the key is too long, or below the partition's range
   * @throws io.pressmark.chronicle.internal.pages.StoreFullException if there is no room; nothing
   *     was changed
   * @throws IllegalStateException if called from inside a mutation
   * @throws EngineClosedException if the store is closed
   * @throws PageDamagedException if the entry's page is damaged
   */
  public void write(byte[] from, int offset, int length, Mutation mutation) {
    Objects.checkFromIndexSize(offset, length, from.length);
    if (length > context.limits().maxKey) {
      throw new IllegalArgumentException(
          "a key has at most " + context.limits().maxKey + " bytes: " + length);
    }
    lock();
    try {
      key = from;
      keyOffset = offset;
      keyLength = length;
      main.writer.locate(from, offset, length);
      change.reset();
      mutation.decide(change);
      if (change.isReplace()) {
        replace();
      } else if (change.isDelete() && main.writer.isPresent()) {
        delete();
      }
    } finally {
      change.reset();
      key = NOTHING;
      lock.unlock();
    }
  }

  private void replace() {
    byte[] value = change.newValue();
    int offset = change.newOffset();
    int length = change.newLength();
    boolean present = main.writer.isPresent();
    long added = (long) length - (present ? oldLength() : -keyLength);
    LargeReference old = present ? oldReference() : null;
    boolean isLarge = CellLayout.size(keyLength, length) > context.limits().maxCell;
    if (old == null && !isLarge) {
      main.writer.put(0, value, offset, length);
    } else {
      replaceLarge(old == null ? 0 : old.number(), isLarge, value, offset, length);
    }
    TreeCounters.add(valueBytes, added);
  }

  private void replaceLarge(long oldNumber, boolean isLarge, byte[] value, int offset, int length) {
    prepareLarge();
    long owner8 = Keys.first8(key, keyOffset, keyLength);
    long number = isLarge ? large.newNumber() : 0;
    large.openIntent(number, oldNumber, key, keyOffset, keyLength);
    boolean done = false;
    try {
      if (isLarge) {
        large.write(owner8, number, value, offset, length).write(reference, 0);
        main.writer.put(CellLayout.LARGE, reference, 0, reference.length);
      } else {
        main.writer.put(0, value, offset, length);
      }
      done = true;
    } finally {
      if (!done && isLarge) {
        large.remove(owner8, number);
      }
      if (done && oldNumber != 0) {
        large.remove(owner8, oldNumber);
      }
      large.closeIntent();
    }
  }

  private void delete() {
    long removed = (long) keyLength + oldLength();
    LargeReference old = oldReference();
    if (old == null) {
      main.writer.remove();
    } else {
      prepareLarge();
      large.openIntent(0, old.number(), key, keyOffset, keyLength);
      main.writer.remove();
      large.remove(Keys.first8(key, keyOffset, keyLength), old.number());
      large.closeIntent();
    }
    TreeCounters.add(valueBytes, -removed);
  }

  /** A change of a large value that an exception cut short left an intent: clean up first. */
  private void finishOldIntent() {
    if (large.isIntentOpen()) {
      large.resolveIntent(this::numberOf);
    }
  }

  private void prepareLarge() {
    finishOldIntent();
    main.writer.locate(key, keyOffset, keyLength);
  }

  private long numberOf(byte[] owner, int offset, int length) {
    main.writer.locate(owner, offset, length);
    LargeReference found = main.writer.isPresent() ? oldReference() : null;
    return found == null ? 0 : found.number();
  }

  boolean oldIsPresent() {
    return main.writer.isPresent();
  }

  int oldLength() {
    LargeReference old = oldReference();
    return old == null ? main.writer.valueLength() : old.length();
  }

  void copyOld(byte[] to, int at) {
    LargeReference old = oldReference();
    Objects.checkFromIndexSize(at, oldLength(), to.length);
    if (old == null) {
      main.writer.copyValue(to, at);
    } else {
      readLargeLocked(key, keyOffset, keyLength, old, new FixedSink(to, at));
    }
  }

  private @Nullable LargeReference oldReference() {
    if ((main.writer.flags() & CellLayout.LARGE) == 0) {
      return null;
    }
    main.writer.copyValue(reference, 0);
    return LargeReference.read(reference, 0);
  }

  /**
   * Copies the next entries of a run, all of one page.
   *
   * @param maxItems at most so many entries, 1 or more
   * @param maxBytes no further entry once keys and values have so many bytes
   * @return false if the range holds no further entry; else there is at least one
   */
  public boolean read(Run run, int maxItems, int maxBytes) {
    if (maxItems < 1) {
      throw new IllegalArgumentException("at least one item: " + maxItems);
    }
    while (!run.isFinished()) {
      readOnce(run, maxItems, maxBytes);
      if (run.hasLarge()) {
        resolveLarge(run);
      }
      if (run.size() > 0) {
        return true;
      }
    }
    run.clear();
    return false;
  }

  private void readOnce(Run run, int maxItems, int maxBytes) {
    int result;
    int ticket = context.epochs().enter();
    try {
      result = main.reader.read(run, maxItems, maxBytes);
    } finally {
      context.epochs().exit(ticket);
    }
    if (result == ReadResult.LOCK_NEEDED) {
      lock();
      try {
        main.verifyLeafOf(run);
        if (main.reader.read(run, maxItems, maxBytes) == ReadResult.LOCK_NEEDED) {
          throw missingLeaf(main.pageOf(run));
        }
      } finally {
        lock.unlock();
      }
    }
  }

  /** Reads the values that references stand for; entries removed meanwhile are dropped. */
  private void resolveLarge(Run run) {
    byte[] owner = new byte[context.limits().maxKey];
    for (int i = run.size() - 1; i >= 0; i--) {
      if (run.isLarge(i)) {
        int length = run.keyLength(i);
        System.arraycopy(run.bytes(), run.keyOffset(i), owner, 0, length);
        if (get(owner, 0, length, new RunSink(run, i))) {
          run.valueAppended(i);
        } else {
          run.drop(i);
        }
      }
    }
  }

  private void lock() {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("A mutation must not call the store");
    }
    lock.lock();
    if (closed) {
      lock.unlock();
      throw new EngineClosedException();
    }
  }

  /** Refuses further writes; returns when the one under way is done. */
  public void close() {
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Entries, as of some moment during the call. */
  public long items() {
    return main.counters.items.getOpaque();
  }

  /** Bytes of all keys and values, large ones with their full length. */
  public long bytes() {
    return valueBytes.getOpaque();
  }

  /** Pages in use, those of large values among them. */
  public long pages() {
    return main.counters.pages.getOpaque() + overflow.counters.pages.getOpaque();
  }

  /** Changes of structure since the store was opened: splits, shifts, merges and compactions. */
  public TreeStatistics statistics() {
    return TreeStatistics.of(main.counters, overflow.counters);
  }

  /**
   * Verifies every page, one after the other; others can read and write between two of them.
   *
   * @param damages takes what is found
   * @return how many pages were verified
   */
  public long verify(List<PageDamage> damages) {
    return verify(main, damages) + verify(overflow, damages);
  }

  private long verify(OrderedTree tree, List<PageDamage> damages) {
    TreeWalk walk = new TreeWalk(tree);
    boolean more = true;
    while (more) {
      lock();
      try {
        more = walk.verifyNext(damages);
      } finally {
        lock.unlock();
      }
    }
    return walk.verified();
  }

  /**
   * Gives all pages back, for a partition whose table was dropped, and closes the partition. Reads
   * that began before may fail or find nothing. Killed meanwhile, the pages that are left belong to
   * a space nobody uses, see {@link LeafSurvey#release}.
   */
  public void destroy() {
    lock.lock();
    try {
      closed = true;
      new TreeWalk(main).retireAll(retired);
      new TreeWalk(overflow).retireAll(retired);
      retired.releaseAll();
    } finally {
      lock.unlock();
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared: it only says where to copy to.
  private record FixedSink(byte[] to, int offset) implements ValueSink {
    @Override
    public byte[] reserve(int length) {
      return to;
    }
  }

  private record RunSink(Run run, int index) implements ValueSink {
    @Override
    public byte[] reserve(int length) {
      run.appendValue(index, length);
      return run.bytes();
    }

    @Override
    public int offset() {
      return run.valueOffset(index);
    }
  }
}
