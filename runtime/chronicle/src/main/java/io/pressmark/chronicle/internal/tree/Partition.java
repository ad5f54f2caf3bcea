package io.pressmark.chronicle.internal.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
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
 * <p>Several entries, of several partitions, change as one under their locks: between {@link
 * #beginMulti} and {@link #endMulti} reads that begin wait, so nobody sees half of it. {@link
 * Versions} says why.
 *
 * <h2>Where the bytes are</h2>
 *
 * Entries are in the leaves of one tree; values that are too long for a leaf are in chunks in a
 * second one, see {@link LargeValues}.
 *
 * <h2>Division</h2>
 *
 * A partition can become two, see {@link PartitionDivision}. Its object then refuses everything
 * with {@link PartitionMovedException}.
 *
 * <p>Arguments are not copied: arrays must not change during a call.
 */
public final class Partition {
  private static final int EXPECTED_CELL = 256;

  final TreeContext context;
  final OrderedTree main;
  final OrderedTree overflow;
  private final TreeLimits limits;
  final RetiredPages retired;
  final WriterLock lock;
  final Versions versions = new Versions();
  final PartitionReader reader;

  /** Guarded by the lock. */
  final LargeValues large;

  /** Guarded by the lock, but for its counters. */
  final PartitionWriter writer;

  /**
   * Makes a new, empty partition. It takes its first page at its first write.
   *
   * @param spaceId names the ordered map its leaves belong to; with the range of its keys it says
   *     which pages are the partition's
   * @param overflowSpaceId the same for chunks of large values
   * @param lowBound where its keys begin, at most 8 bytes; empty for the first partition of a space
   * @param highBound where they end, exclusive; null if it is the last partition of its space
   */
  public static Partition create(
      TreeContext context,
      int spaceId,
      int overflowSpaceId,
      byte[] lowBound,
      byte @Nullable [] highBound) {
    return of(context, spaceId, overflowSpaceId, lowBound, highBound);
  }

  /**
   * Makes a partition of the pages it has in a store that was just opened.
   *
   * @param highBound where its keys end, exclusive; null if it is the last partition of its space
   * @param known what {@link #counts()} said before the store was closed. Unless that was the last
   *     thing done to it, and the pages are all there, every page is verified and counted, and what
   *     a killed process left half done is finished or undone
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
      PartitionCounts known,
      List<PageDamage> damages) {
    Partition partition = of(context, spaceId, overflowSpaceId, lowBound, highBound);
    boolean clean = known.bytes() >= 0 && survey.damaged().isEmpty();
    boolean mainTrusted =
        new TreeRecovery(context, partition.main, survey, damages).recover(clean, known.pages());
    boolean overflowTrusted =
        new TreeRecovery(context, partition.overflow, survey, damages)
            .recover(clean, known.chunkPages());
    boolean trusted = mainTrusted && overflowTrusted;
    partition.lock.lock();
    try {
      partition.writer.open(trusted ? known.bytes() : -1);
    } finally {
      partition.lock.unlock();
    }
    return partition;
  }

  private static Partition of(
      TreeContext context,
      int spaceId,
      int overflowSpaceId,
      byte[] lowBound,
      byte @Nullable [] highBound) {
    if (lowBound.length > Long.BYTES) {
      throw new IllegalArgumentException("a partition's bound has at most 8 bytes");
    }
    KeyBuffer low = KeyBuffer.of(lowBound);
    KeyBuffer high = KeyBuffer.of(highBound);
    int chunk = context.limits().chunk;
    RetiredPages retired = new RetiredPages(context.store(), context.epochs());
    return new Partition(
        context,
        new OrderedTree(context, spaceId, low, high, EXPECTED_CELL, true, retired),
        new OrderedTree(context, overflowSpaceId, low, high, chunk, false, retired),
        retired);
  }

  /** A partition of trees that are there. */
  Partition(TreeContext context, OrderedTree main, OrderedTree overflow, RetiredPages retired) {
    this.context = context;
    this.main = main;
    this.overflow = overflow;
    this.retired = retired;
    limits = context.limits();
    lock = new WriterLock(context);
    large = new LargeValues(overflow, limits.chunk);
    reader = new PartitionReader(context, main, large, lock, versions);
    writer = new PartitionWriter(limits, main, large, reader, versions);
  }

  /**
   * Copies the value of a key into a sink.
   *
   * @return false if there is no entry; the sink may have been asked all the same
   * @throws EngineClosedException if the store is closed
   * @throws PartitionMovedException if the partition was divided
   * @throws PageDamagedException if the entry's page is damaged
   */
  public boolean get(byte[] key, int offset, int length, ValueSink into) {
    Objects.checkFromIndexSize(offset, length, key.length);
    return reader.get(key, offset, length, into);
  }

  /**
   * Changes one entry, or leaves it as it is, as the mutation decides; atomic.
   *
   * @throws IllegalArgumentException if the key is too long, or below the partition's range
   * @throws io.pressmark.chronicle.internal.pages.StoreFullException if there is no room; nothing
   *     was changed
   * @throws IllegalStateException if called from inside a mutation
   * @throws EngineClosedException if the store is closed
   * @throws PartitionMovedException if the partition was divided
   * @throws PageDamagedException if the entry's page is damaged
   */
  public void write(byte[] key, int offset, int length, Mutation mutation) {
    requireKey(key, offset, length);
    lock.lock();
    try {
      writer.write(key, offset, length, mutation);
    } finally {
      lock.unlock();
    }
  }

  private void requireKey(byte[] key, int offset, int length) {
    Objects.checkFromIndexSize(offset, length, key.length);
    if (length > limits.maxKey) {
      throw new IllegalArgumentException(
          "a key has at most " + limits.maxKey + " bytes: " + length);
    }
  }

  /**
   * Takes the writer lock, for changes of several entries, in several partitions perhaps: those are
   * locked in one order by everybody. Readers go on.
   *
   * @throws IllegalStateException if this thread has it
   * @throws EngineClosedException if the store is closed
   */
  public void lock() {
    lock.lock();
  }

  /** Returns when the write that is under way has ended. */
  public void barrier() {
    lock.lock();
    lock.unlock();
  }

  /** Gives back what {@link #lock} took. */
  public void unlock() {
    lock.unlock();
  }

  /**
   * As {@link #write}, for who has the writer lock. With a mutation that changes nothing it is a
   * look at an entry.
   */
  public void writeLocked(byte[] key, int offset, int length, Mutation mutation) {
    requireKey(key, offset, length);
    writer.write(key, offset, length, mutation);
  }

  /**
   * Announces that several entries, here or in other partitions too, are about to change as one:
   * until {@link #endMulti}, reads that begin wait. Before the first entry of a change is written
   * this is called for every partition it concerns, by who has all their locks.
   */
  public void beginMulti() {
    versions.beginMulti();
  }

  /** All entries of the change are written; called for every partition, before the first unlock. */
  public void endMulti() {
    versions.endMulti();
  }

  /**
   * A number that is odd while something is being written, and that no two states of the partition
   * share. When it is even and the same before and after some reads, all of them saw one state.
   */
  public long version() {
    return versions.version();
  }

  /**
   * Copies the next entries of a run, all of one page.
   *
   * @param maxItems at most so many entries, 1 or more
   * @param maxBytes no further entry once keys and values have so many bytes
   * @return false if the range holds no further entry; else there is at least one
   * @throws PartitionMovedException if the partition was divided; the run can be handed to the
   *     partition that has its {@link Run#position} now
   */
  public boolean read(Run run, int maxItems, int maxBytes) {
    if (maxItems < 1) {
      throw new IllegalArgumentException("at least one item: " + maxItems);
    }
    return reader.read(run, maxItems, maxBytes);
  }

  /** As {@link #read}, for who has the writer lock and is writing nothing yet. */
  public boolean readLocked(Run run, int maxItems, int maxBytes) {
    if (maxItems < 1) {
      throw new IllegalArgumentException("at least one item: " + maxItems);
    }
    return reader.readLocked(run, maxItems, maxBytes);
  }

  /** Refuses further writes; returns when the one under way is done. */
  public void close() {
    lock.close();
  }

  /** Entries, as of some moment during the call. */
  public long items() {
    return main.counters.items.getOpaque();
  }

  /** Bytes of all keys and values, large ones with their full length. */
  public long bytes() {
    return writer.bytes();
  }

  /** What the entries weigh, as {@link Change#addWeight} and {@link #addWeight} said. */
  public long weight() {
    return writer.weight();
  }

  /** Adds the weight of entries that were there when the partition was opened. */
  public void addWeight(long added) {
    lock.lock();
    try {
      writer.addWeight(added);
    } finally {
      lock.unlock();
    }
  }

  /** What the next opening wants to know. */
  public PartitionCounts counts() {
    return new PartitionCounts(bytes(), main.countedPages(), overflow.countedPages());
  }

  /** Pages in use, those of large values among them. */
  public long pages() {
    return main.counters.pages.getOpaque() + overflow.counters.pages.getOpaque();
  }

  /**
   * Where the partition can be divided so that each half has about half of its pages: the first
   * eight bytes of the right half's keys. Entries that share them stay together, so there may be no
   * such place.
   */
  public OptionalLong middle() {
    LeafDirectory.Block mainLeaves;
    LeafDirectory.Block overflowLeaves;
    lock.lock();
    try {
      mainLeaves = main.directory.copy();
      overflowLeaves = overflow.directory.copy();
    } finally {
      lock.unlock();
    }
    long[] leaves =
        LongStream.concat(Arrays.stream(mainLeaves.first8), Arrays.stream(overflowLeaves.first8))
            .toArray();
    KeyBuffer high = main.highBound;
    return DivisionPoint.find(
        leaves, main.lowBound.first8(), high.unbounded ? -1 : high.first8() - 1);
  }

  /** Changes of structure since the store was opened: splits, shifts, merges and compactions. */
  public TreeStatistics statistics() {
    return TreeStatistics.of(main.counters, overflow.counters);
  }

  /**
   * Verifies every page and every large value, one after the other; others can read and write
   * between two of them. It does not stop at what it finds.
   *
   * @param pageDone is called after each page, without a lock
   * @throws PartitionMovedException if the partition was divided meanwhile; what was found so far
   *     is to be forgotten
   */
  public Verification verify(Runnable pageDone) {
    return new PartitionVerifier(this, pageDone).run();
  }

  /** Ids of the pages in use, and of those that wait until no reader can be in them. */
  PagesOfPartition pagesInUse() {
    lock.lock();
    try {
      return pagesInUseLocked();
    } finally {
      lock.unlock();
    }
  }

  /** As {@link #pagesInUse}, for who has the writer lock. */
  PagesOfPartition pagesInUseLocked() {
    return new PagesOfPartition(
        main.directory.copy().pageIds, overflow.directory.copy().pageIds, retired.size());
  }

  /**
   * Gives all pages back, for a partition whose table was dropped, and closes the partition. Reads
   * that began before may fail or find nothing. Killed meanwhile, the pages that are left belong to
   * a space nobody uses, see {@link LeafSurvey#release}.
   */
  public void destroy() {
    lock.lock();
    try {
      new TreeWalk(main).retireAll(retired);
      new TreeWalk(overflow).retireAll(retired);
      retired.releaseAll();
      lock.close();
    } finally {
      lock.unlock();
    }
  }
}
