package io.pressmark.chronicle.internal.journal;

import io.pressmark.core.error.StoreCorruptException;
import io.pressmark.core.error.StoreFullException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The segments of a journal, from the oldest one to the newest one, and who keeps them. Guarded by
 * the journal's lock.
 *
 * <p>None is made before the first record. A journal that is opened goes on in a segment of its
 * own: behind the last whole record of a segment may lie the rest of one that was not finished, and
 * is never looked at again. A segment is used again when all of its records are applied, on the
 * disk where that is promised, and nobody holds, reads or forces it; the oldest one first, the
 * newest one never, so that numbers go on after a reopening.
 */
final class SegmentList {
  private final String name;
  private final Segments store;
  private final Deque<JournalSegment> segments = new ArrayDeque<>();
  private final List<Hold> holds = new ArrayList<>();

  /** The newest segment, if it was begun since the journal was opened: the one that grows. */
  private @Nullable JournalSegment active;

  private SegmentList(String name, Segments store) {
    this.name = name;
    this.store = store;
  }

  /**
   * What the last session left.
   *
   * @param name the journal's, for messages
   */
  static SegmentList open(String name, Segments store) throws IOException {
    SegmentList list = new SegmentList(name, store);
    List<JournalSegment> found = store.open();
    try {
      SegmentChain.read(found, list.segments);
      for (JournalSegment stale : found) {
        if (!list.segments.contains(stale)) {
          store.retire(stale);
        }
      }
      return list;
    } catch (RuntimeException e) {
      list.release();
      throw e;
    }
  }

  /** All segments, as of now. */
  List<JournalSegment> all() {
    return List.copyOf(segments);
  }

  /** The segment that records are appended to; null before the first one. */
  @Nullable JournalSegment active() {
    return active;
  }

  /** Whether a record of this length can be appended without beginning a segment. */
  boolean hasRoom(int length) {
    return active != null && active.hasRoom(length);
  }

  /** Whether the next segment should be thought of. */
  boolean isHalfUsed() {
    return active != null && active.end() > active.capacity() / 2;
  }

  /** Appends a record that there is room for; returns its number. */
  long append(JournalRecord record) {
    JournalSegment segment = Objects.requireNonNull(active);
    segment.append(record);
    return segment.next() - 1;
  }

  /**
   * Begins a segment.
   *
   * @throws StoreFullException when it cannot be made; the next attempt may succeed
   */
  void begin(long capacity) {
    try {
      JournalSegment begun = store.create(next(), capacity);
      segments.add(begun);
      active = begun;
    } catch (IOException | InternalError e) {
      // An InternalError is how the JVM reports memory that could not be written to a full disk.
      throw JournalErrors.full(name, capacity, e);
    }
  }

  /** Forces all: what the last session committed and did not force counts, so it has to last. */
  void forceAll() throws IOException {
    try {
      for (JournalSegment segment : segments) {
        segment.force(0, segment.end());
      }
    } catch (IOException | RuntimeException e) {
      release();
      throw e;
    }
  }

  /** The number of the next record after all that are here: 1 if there are none. */
  long next() {
    return segments.isEmpty() ? 1 : segments.getLast().next();
  }

  /** Notes that somebody wants the records from a number on. */
  void hold(Hold hold) {
    holds.add(hold);
  }

  /** Takes the note back; false if there is none any more. */
  boolean unhold(Hold hold) {
    return holds.remove(hold);
  }

  boolean isHeld() {
    return !holds.isEmpty();
  }

  /** Lets segments be used again that nobody needs. */
  void retireUnneeded() {
    long held = holds.stream().mapToLong(Hold::first).min().orElse(Long.MAX_VALUE);
    while (segments.size() > 1) {
      JournalSegment oldest = segments.getFirst();
      if (!oldest.isApplied() || oldest.isUsed() || oldest.next() > held) {
        return;
      }
      segments.removeFirst();
      store.retire(oldest);
    }
  }

  /** The bytes in use of the segments that end behind a number. */
  long bytesSince(long number) {
    return segments.stream()
        .filter(segment -> segment.next() > number)
        .mapToLong(JournalSegment::end)
        .sum();
  }

  /**
   * The segment of a record, in use from now on.
   *
   * @throws StoreCorruptException when the record is not there
   */
  JournalSegment use(long number) {
    requireReachable(number);
    for (JournalSegment segment : segments) {
      if (segment.first() <= number && number < segment.next()) {
        segment.use();
        return segment;
      }
    }
    throw new StoreCorruptException(name + " ends before record " + number);
  }

  /** Refuses a number whose record is gone, or is not the next one and does not exist yet. */
  void requireReachable(long number) {
    long next = next();
    long first = segments.isEmpty() ? next : segments.getFirst().first();
    if (number < first || number > next) {
      throw new StoreCorruptException(
          name
              + " goes from record "
              + first
              + " to "
              + (next - 1)
              + "; record "
              + number
              + " is missing. Restore the store from a backup");
    }
  }

  /** Lets go of all memory. */
  void release() {
    segments.forEach(JournalSegment::release);
    segments.clear();
    active = null;
  }
}
