package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.memory.Memory;
import java.io.IOException;
import java.util.zip.CRC32C;

/**
 * Walks over the records of a segment. It stops at the first place that holds no record, or one
 * that is not whole, or not the one that comes next.
 */
final class SegmentCursor {
  private static final int CHUNK = 1 << 16;

  private final JournalSegment segment;
  private final CRC32C checksum = new CRC32C();
  private final byte[] chunk = new byte[CHUNK];
  private final byte[] sixteen = new byte[2 * Long.BYTES];
  private long at = SegmentDescriptor.LENGTH;
  private long number;
  private int length;
  private boolean isApplied;

  /** Before the first record of the segment. */
  SegmentCursor(JournalSegment segment) {
    this.segment = segment;
    this.number = segment.first() - 1;
  }

  /** Goes to the next record; false when there is none. */
  boolean next() {
    long next = at + length;
    long room = segment.capacity() - next;
    if (room < RecordDescriptor.ENTRIES) {
      return false;
    }
    long place = segment.address() + next;
    long word = Memory.getLongVolatile(place);
    if (!RecordDescriptor.isRecord(word, room)
        || Memory.getLong(place + RecordDescriptor.NUMBER) != number + 1
        || !isWhole(place, RecordDescriptor.length(word))) {
      return false;
    }
    at = next;
    number++;
    length = RecordDescriptor.length(word);
    isApplied = RecordDescriptor.state(word) == RecordDescriptor.APPLIED;
    return true;
  }

  private boolean isWhole(long place, int recordLength) {
    checksum.reset();
    for (int from = RecordDescriptor.KIND; from < recordLength; ) {
      int count = Math.min(CHUNK, recordLength - from);
      Memory.copyToArray(place + from, chunk, 0, count);
      checksum.update(chunk, 0, count);
      from += count;
    }
    int expected = RecordDescriptor.finish(checksum, sixteen, number + 1, segment.salt());
    return expected == Memory.getInt(place + RecordDescriptor.CHECKSUM);
  }

  /** The number of the record. */
  long number() {
    return number;
  }

  /** The length of the record. */
  int length() {
    return length;
  }

  boolean isApplied() {
    return isApplied;
  }

  /** The address of the record. */
  long place() {
    return segment.address() + at;
  }

  /** Shows the record and its entries. */
  void show(RecordVisitor visitor, JournalEntry entry) throws IOException {
    int entries = Memory.getInt(place() + RecordDescriptor.COUNT);
    visitor.record(number, entries);
    long entryPlace = place() + RecordDescriptor.ENTRIES;
    for (int i = 0; i < entries; i++) {
      entryPlace = entry.read(entryPlace);
      visitor.entry(entry);
    }
  }
}
