package io.pressmark.chronicle.internal.journal;

import java.util.Deque;
import java.util.List;

/** Finds out what the segments of a journal hold, and which of them belong together. */
final class SegmentChain {
  private SegmentChain() {}

  /**
   * Reads all records.
   *
   * @param found by ascending number
   * @param chain takes the newest ones whose records follow on each other without a gap. What is
   *     older than a gap was deleted once, and came back when the system went down
   */
  static void read(List<JournalSegment> found, Deque<JournalSegment> chain) {
    found.forEach(SegmentChain::readRecords);
    for (int i = found.size() - 1; i >= 0; i--) {
      JournalSegment segment = found.get(i);
      if (!chain.isEmpty() && segment.next() != chain.getFirst().first()) {
        return;
      }
      chain.addFirst(segment);
    }
  }

  private static void readRecords(JournalSegment segment) {
    SegmentCursor cursor = new SegmentCursor(segment);
    while (cursor.next()) {
      segment.found(cursor.length(), cursor.isApplied());
    }
  }
}
