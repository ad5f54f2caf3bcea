package io.pressmark.chronicle.internal.journal;

import io.pressmark.core.error.StoreCorruptException;
import java.io.IOException;
import java.util.List;

/** Shows records of segments that nobody takes away meanwhile, one entry at a time. */
final class JournalReader {
  private final String name;
  private final RecordVisitor visitor;
  private final JournalEntry entry = new JournalEntry();

  /**
   * @param name the journal's, for messages
   */
  JournalReader(String name, RecordVisitor visitor) {
    this.name = name;
    this.visitor = visitor;
  }

  /**
   * Shows records of one segment.
   *
   * @param from the number of the first one to show
   * @param end one more than the number of the last one
   * @throws StoreCorruptException when one of them is not there
   * @throws IOException from the visitor
   */
  void read(JournalSegment segment, long from, long end) throws IOException {
    SegmentCursor cursor = new SegmentCursor(segment);
    while (cursor.number() < end - 1) {
      if (!cursor.next()) {
        throw new StoreCorruptException(name + " is damaged behind record " + cursor.number());
      }
      if (cursor.number() >= from) {
        cursor.show(visitor, entry);
      }
    }
  }

  /**
   * Shows the records that are not applied, and marks each one when it was shown.
   *
   * @throws IOException from the visitor; the record at hand is not marked
   */
  void readUnapplied(List<JournalSegment> segments) throws IOException {
    for (JournalSegment segment : segments) {
      SegmentCursor cursor = new SegmentCursor(segment);
      while (nextUnapplied(segment, cursor)) {
        cursor.show(visitor, entry);
        segment.applied(cursor.place());
      }
    }
  }

  /** Marks all records without showing them. */
  static void markAll(List<JournalSegment> segments) {
    for (JournalSegment segment : segments) {
      SegmentCursor cursor = new SegmentCursor(segment);
      while (nextUnapplied(segment, cursor)) {
        segment.applied(cursor.place());
      }
    }
  }

  private static boolean nextUnapplied(JournalSegment segment, SegmentCursor cursor) {
    while (!segment.isApplied() && cursor.number() < segment.next() - 1 && cursor.next()) {
      if (!cursor.isApplied()) {
        return true;
      }
    }
    return false;
  }
}
