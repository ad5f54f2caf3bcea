package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.memory.Memory;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A segment in memory: mapped from its file, or, in a store without files, nothing but memory.
 *
 * <p>What is not final is guarded by the journal's lock, but for the count of records that are not
 * applied.
 */
final class JournalSegment {
  /** How a segment comes to the disk and lets go of its memory. */
  interface Backing {
    void force(long offset, long length) throws IOException;

    void release();
  }

  private static final int WORD = Long.BYTES;

  private final SegmentDescriptor.Head head;
  private final long address;
  private final long capacity;
  private final Backing backing;

  /** Counted down by writers that hold no lock of the journal's. */
  private final AtomicInteger unapplied = new AtomicInteger();

  /** Where the next record begins. */
  private long end = SegmentDescriptor.LENGTH;

  /** The number of the next record, if it still goes here. */
  private long next;

  /** Everything before it is on the disk. */
  private long forced = SegmentDescriptor.LENGTH;

  /** Those who read or force it outside of the journal's lock. */
  private int users;

  JournalSegment(SegmentDescriptor.Head head, long address, long capacity, Backing backing) {
    this.head = head;
    this.address = address;
    this.capacity = capacity;
    this.backing = backing;
    this.next = head.first();
  }

  long number() {
    return head.number();
  }

  long salt() {
    return head.salt();
  }

  long address() {
    return address;
  }

  long capacity() {
    return capacity;
  }

  /** The number of its first record. */
  long first() {
    return head.first();
  }

  /** One more than the number of its last record. */
  long next() {
    return next;
  }

  /** The bytes in use. */
  long end() {
    return end;
  }

  /** Whether a record of this length fits behind the last one. */
  boolean hasRoom(int length) {
    return end + length <= capacity;
  }

  /**
   * Appends a record. The order is the commit: the place holds no record; the body; the next place
   * holds no record; the word.
   */
  void append(JournalRecord record) {
    long place = address + end;
    int length = record.length();
    byte[] bytes = record.number(next, head.salt());
    Memory.putLong(place, 0);
    Memory.storeFence();
    Memory.copyFromArray(bytes, WORD, place + WORD, length - WORD);
    if (end + length + WORD <= capacity) {
      Memory.putLong(place + length, 0);
    }
    unapplied.incrementAndGet();
    Memory.putLongRelease(place, RecordDescriptor.word(length, RecordDescriptor.COMMITTED));
    record.committed(this, place);
    end += length;
    next++;
  }

  /** Takes note of a record that was found here when the store was opened. */
  void found(int length, boolean isApplied) {
    if (!isApplied) {
      unapplied.incrementAndGet();
    }
    end += length;
    next++;
    forced = end;
  }

  /** Marks the record at an address. */
  void applied(long place) {
    int length = RecordDescriptor.length(Memory.getLong(place));
    Memory.putLongRelease(place, RecordDescriptor.word(length, RecordDescriptor.APPLIED));
    unapplied.decrementAndGet();
  }

  boolean isApplied() {
    return unapplied.get() == 0;
  }

  long forced() {
    return forced;
  }

  /** Forces from what is forced already up to {@code to}; the caller says so with the next one. */
  void force(long from, long to) throws IOException {
    // With the word behind the last record: it says that nothing follows.
    backing.force(from, Math.min(to + WORD, capacity) - from);
  }

  void setForced(long to) {
    forced = Math.max(forced, to);
  }

  void use() {
    users++;
  }

  void unuse() {
    users--;
  }

  boolean isUsed() {
    return users > 0;
  }

  /** Lets go of the memory. */
  void release() {
    backing.release();
  }
}
