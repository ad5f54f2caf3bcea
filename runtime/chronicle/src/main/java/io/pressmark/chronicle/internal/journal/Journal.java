package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.files.Disk;
import io.pressmark.core.error.StoreClosedException;
import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreFullException;
import io.pressmark.core.error.StoreIoException;
import io.pressmark.core.store.Durability;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The journal of a store: numbered records of changes, each of which is there entirely or not at
 * all.
 *
 * <h2>A change, step by step</h2>
 *
 * <ol>
 *   <li>Take the writer lock of every partition it concerns; decide; make sure of the room.
 *   <li>{@link #append}: the record gets its number and is committed when the call returns.
 *   <li>Put the change into the pages.
 *   <li>{@link #applied}: the record is marked.
 *   <li>Give the locks back.
 *   <li>{@link #awaitDurable}.
 * </ol>
 *
 * A process killed before the commit has changed nothing. One killed between commit and mark left
 * the change in the pages in part; the next open does it again, by {@link #readUnapplied}. Since
 * the mark is set before the first lock is given back, no later change touched the same entries, so
 * doing it again overwrites nothing newer. Numbers are given while the locks are held: of two
 * changes of one entry the later one has the higher number.
 *
 * <h2>Concurrency</h2>
 *
 * One lock for appending, held for a copy to memory. The checksum of the contents is computed
 * before it, marks are set without it, and the disk is forced outside of it, with two exceptions: a
 * new segment is begun under it, in a file that {@link #prepare} made ready where that was in time,
 * and, where writes wait for the disk, what is left of the old segment is forced before. So the
 * records of a segment are on the disk before its successor is: records missing in between are
 * damage, never an accident of order. Those who wait for the disk have a lock of their own, see
 * {@link GroupForce}, taken after the first one if both are.
 *
 * <p>Reading goes on beside appending: a reader sees the records that were committed when it began,
 * and those do not change. Segments that someone reads or forces are not taken away.
 *
 * <h2>Failure</h2>
 *
 * A segment that cannot be made is reported as a full store; nothing was recorded, and the next
 * append tries again. A force that fails ends the journal: what reached the disk is unknown, so
 * nothing is recorded any more and all who wait are told.
 */
public final class Journal implements AutoCloseable {
  /** The kind of all records there are so far. */
  static final int CHANGE = 1;

  private static final long SEGMENT = 8L << 20;
  private static final long MEMORY_SEGMENT = 1L << 20;

  private final String name;
  private final Segments store;
  private final long usual;
  private final JournalForce force;
  private final ReentrantLock lock = new ReentrantLock();

  /** Guarded by the lock, like all that follows. */
  private final SegmentList segments;

  private boolean closed;

  /** Read by every write of the store, without a lock. */
  private volatile boolean recordsAll;

  private Journal(String name, Segments store, Durability durability, Duration delay, long usual)
      throws IOException {
    this.name = name;
    this.store = store;
    this.usual = usual;
    this.segments = SegmentList.open(name, store);
    if (durability.isSynced()) {
      segments.forceAll();
    }
    recordsAll = durability.isSynced();
    force = new JournalForce(name, durability, delay, lock, segments);
  }

  /**
   * Opens the journal of a store, or begins one; nothing is written yet.
   *
   * @param directory the store's, locked by the caller
   * @param groupDelay how long one who forces waits for others, under {@link
   *     Durability#GROUP_SYNC}; 0 or more
   * @throws StoreIoException when the operating system refuses
   * @throws io.pressmark.core.error.StoreTooNewException when a later release wrote it
   */
  public static Journal open(
      Path directory, Disk disk, Durability durability, Duration groupDelay) {
    return open(directory, disk, durability, groupDelay, SEGMENT);
  }

  static Journal open(
      Path directory, Disk disk, Durability durability, Duration groupDelay, long segmentBytes) {
    String name = "The journal in " + directory;
    try {
      Segments store = new FileSegments(directory, disk, segmentBytes, durability.isSynced());
      return new Journal(name, store, durability, groupDelay, segmentBytes);
    } catch (IOException e) {
      throw new StoreIoException(name + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** A journal of a store that has no files. */
  public static Journal inMemory() {
    try {
      return new Journal(
          "The journal", new MemorySegments(), Durability.PROCESS, Duration.ZERO, MEMORY_SEGMENT);
    } catch (IOException e) {
      throw new StoreIoException("memory cannot fail", e);
    }
  }

  /**
   * Whether changes of single entries must be recorded too: in the synced modes, and while someone
   * holds the journal. Read it under the lock of the partition; who begins to hold takes all of
   * those locks once afterwards, and then all changes are recorded.
   */
  public boolean recordsAll() {
    return recordsAll;
  }

  /**
   * Commits a record. The caller has the writer locks of all entries in it, and calls {@link
   * #applied} when it has put them into the pages.
   *
   * @return the record's number
   * @throws StoreFullException when there is no room; nothing was recorded
   * @throws StoreIoException when a force failed, now or earlier; nothing was recorded
   * @throws StoreClosedException when the journal is closed
   */
  public long append(JournalRecord record) {
    record.seal();
    lock.lock();
    try {
      requireUsable();
      if (!segments.hasRoom(record.length())) {
        begin(record.length());
      }
      return segments.append(record);
    } finally {
      lock.unlock();
    }
  }

  private void requireUsable() {
    if (closed) {
      throw JournalErrors.closed();
    }
    force.requireNotFailed();
    requireWhole();
  }

  private void requireWhole() {
    if (!store.damage().isEmpty()) {
      throw new StoreCorruptException(store.damage());
    }
  }

  /** Begins a segment that a record of this length fits into. */
  private void begin(int length) {
    force.forceNewest();
    segments.retireUnneeded();
    segments.begin(Math.max(usual, (long) SegmentDescriptor.LENGTH + length));
  }

  /**
   * Makes the next segment ready, if that is worth while by now, so that nobody who appends waits
   * for the space of a file to be taken. For one thread, every now and then, beside those who
   * append; without it they do it themselves.
   *
   * @throws StoreFullException when there is no room; appending goes on as long as it can
   */
  public void prepare() {
    Segments.Preparation preparation;
    lock.lock();
    try {
      if (closed || !segments.isHalfUsed()) {
        return;
      }
      segments.retireUnneeded();
      preparation = store.prepare();
    } finally {
      lock.unlock();
    }
    if (preparation == null) {
      return;
    }
    try {
      preparation.make();
    } catch (IOException | InternalError e) {
      throw JournalErrors.full(name, usual, e);
    }
    lock.lock();
    try {
      preparation.keep(!closed);
    } finally {
      lock.unlock();
    }
  }

  /** Marks a record whose change is in the pages, before the first of its locks is given back. */
  public void applied(JournalRecord record) {
    record.applied();
  }

  /**
   * Returns when a record will survive what the store's durability promises: under {@link
   * Durability#PROCESS} at once.
   *
   * @throws StoreIoException when that cannot be had. The change is there and others may have seen
   *     it, but it may be lost if the system goes down
   */
  public void awaitDurable(long number) {
    force.await(number);
  }

  /** Keeps all records from now on, and has every change recorded; see {@link #recordsAll()}. */
  public Hold hold() {
    lock.lock();
    try {
      return add(segments.next());
    } finally {
      lock.unlock();
    }
  }

  /**
   * Keeps the records from a number on that are still there.
   *
   * @throws StoreCorruptException when they are not all there, or end before that number
   */
  public Hold holdFrom(long number) {
    lock.lock();
    try {
      requireWhole();
      segments.requireReachable(number);
      return add(number);
    } finally {
      lock.unlock();
    }
  }

  private Hold add(long first) {
    if (closed) {
      throw JournalErrors.closed();
    }
    Hold hold = new Hold(this, first);
    segments.hold(hold);
    recordsAll = true;
    return hold;
  }

  void release(Hold hold) {
    lock.lock();
    try {
      if (segments.unhold(hold)) {
        recordsAll = durability().isSynced() || segments.isHeld();
        if (!closed) {
          segments.retireUnneeded();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** The number of the next record: 1 in a new store, and never a lower one later. */
  public long nextNumber() {
    lock.lock();
    try {
      return segments.next();
    } finally {
      lock.unlock();
    }
  }

  /**
   * The bytes that the records from a number on take, rounded up to where a segment begins; a
   * number that is not reached yet counts none.
   */
  public long bytesSince(long number) {
    lock.lock();
    try {
      return segments.bytesSince(number);
    } finally {
      lock.unlock();
    }
  }

  /** What a record that was waited for survives. */
  public Durability durability() {
    return force.durability();
  }

  /**
   * Shows records that someone holds, in order, while others go on appending. Memory is needed for
   * one entry.
   *
   * @param from the number of the first one
   * @param to the number of the last one; below {@code from} for none
   * @throws StoreCorruptException when they are not all there
   * @throws IOException from the visitor
   */
  public void read(long from, long to, RecordVisitor visitor) throws IOException {
    JournalReader reader = new JournalReader(name, visitor);
    for (long number = from; number <= to; ) {
      JournalSegment segment;
      long end;
      lock.lock();
      try {
        requireWhole();
        segment = segments.use(number);
        end = Math.min(to + 1, segment.next());
      } finally {
        lock.unlock();
      }
      try {
        reader.read(segment, number, end);
      } finally {
        unuse(segment);
      }
      number = end;
    }
  }

  private void unuse(JournalSegment segment) {
    lock.lock();
    try {
      segment.unuse();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Shows the records that the last session committed and did not mark, in order, and marks each
   * one when it was shown. For a store that is being opened after its process died.
   *
   * @throws StoreCorruptException when the journal is damaged
   * @throws IOException from the visitor; the record at hand is not marked
   */
  public void readUnapplied(RecordVisitor visitor) throws IOException {
    requireWhole();
    new JournalReader(name, visitor).readUnapplied(segments.all());
  }

  /**
   * Marks all records without showing any, and forgets damaged segments: what they say is older, or
   * newer, than the pages that outlived the system. Numbers go on.
   */
  public void discardUnapplied() {
    store.discardDamaged();
    JournalReader.markAll(segments.all());
  }

  /**
   * Closes: what is recorded is on the disk where that is promised. Nobody appends, reads or waits
   * any more. Doing so twice does nothing.
   *
   * @throws StoreIoException when it cannot be written; everything is let go of all the same
   */
  @Override
  public void close() {
    long last;
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      last = segments.next() - 1;
    } finally {
      lock.unlock();
    }
    try {
      awaitDurable(last);
    } finally {
      lock.lock();
      try {
        segments.release();
      } finally {
        lock.unlock();
      }
    }
  }
}
