package io.pressmark.chronicle.internal.journal;

import static io.pressmark.chronicle.internal.journal.RecordDescriptor.NONE;

import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * A record being built, and, once it is appended, the handle by which it is marked as applied.
 * Reusable: {@link #begin} starts over. Not thread-safe; one for each thread or each lock.
 */
public final class JournalRecord {
  private static final int SMALL = 1 << 12;

  /** A larger buffer is not kept for the next record. */
  private static final int KEPT = 1 << 20;

  private static final byte[] NOTHING = new byte[0];

  private final CRC32C checksum = new CRC32C();
  private final byte[] sixteen = new byte[2 * Long.BYTES];
  private byte[] bytes = new byte[SMALL];
  private int length = RecordDescriptor.ENTRIES;
  private int entries;
  private long number;

  /** Where the record lies, from its commit until it is applied. */
  private @Nullable JournalSegment segment;

  private long place;

  /** Forgets everything and starts a record without entries. */
  public JournalRecord begin() {
    if (segment != null) {
      throw new IllegalStateException("record " + number + " was not marked as applied");
    }
    if (bytes.length > KEPT) {
      bytes = new byte[SMALL];
    }
    Arrays.fill(bytes, 0, RecordDescriptor.ENTRIES, (byte) 0);
    length = RecordDescriptor.ENTRIES;
    entries = 0;
    number = 0;
    return this;
  }

  /** Adds: the entry of {@code key} in {@code space} has this value from now on. */
  public void put(
      int space,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] value,
      int valueOffset,
      int valueLength) {
    add(space, 0, key, keyOffset, keyLength, value, valueOffset, valueLength, NOTHING, 0, NONE);
  }

  /**
   * As {@link #put}, with the value it replaces.
   *
   * @param old null when there was no entry
   */
  public void putWithOld(
      int space,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] value,
      int valueOffset,
      int valueLength,
      byte @Nullable [] old,
      int oldOffset,
      int oldLength) {
    add(
        space,
        RecordDescriptor.OLD_IS_KNOWN,
        key,
        keyOffset,
        keyLength,
        value,
        valueOffset,
        valueLength,
        old == null ? NOTHING : old,
        old == null ? 0 : oldOffset,
        old == null ? NONE : oldLength);
  }

  /** Adds: there is no entry of {@code key} in {@code space} from now on. */
  public void delete(int space, byte[] key, int keyOffset, int keyLength) {
    add(space, 0, key, keyOffset, keyLength, NOTHING, 0, NONE, NOTHING, 0, NONE);
  }

  /** As {@link #delete}, with the value that was there. */
  public void deleteWithOld(
      int space,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] old,
      int oldOffset,
      int oldLength) {
    int flags = RecordDescriptor.OLD_IS_KNOWN;
    add(space, flags, key, keyOffset, keyLength, NOTHING, 0, NONE, old, oldOffset, oldLength);
  }

  private void add(
      int space,
      int flags,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] value,
      int valueOffset,
      int valueLength,
      byte[] old,
      int oldOffset,
      int oldLength) {
    if (segment != null) {
      throw new IllegalStateException("record " + number + " is appended already");
    }
    if (keyLength > RecordDescriptor.LONGEST_KEY) {
      throw new IllegalArgumentException("a key of " + keyLength + " bytes");
    }
    int valueBytes = Math.max(0, valueLength);
    int oldBytes = Math.max(0, oldLength);
    Objects.checkFromIndexSize(keyOffset, keyLength, key.length);
    Objects.checkFromIndexSize(valueOffset, valueBytes, value.length);
    Objects.checkFromIndexSize(oldOffset, oldBytes, old.length);
    int entry = length;
    reserve((long) RecordDescriptor.ENTRY + keyLength + valueBytes + oldBytes);
    RecordDescriptor.putInt(bytes, entry, space);
    RecordDescriptor.putShort(bytes, entry + RecordDescriptor.ENTRY_FLAGS, flags);
    RecordDescriptor.putShort(bytes, entry + RecordDescriptor.ENTRY_KEY_LENGTH, keyLength);
    RecordDescriptor.putInt(bytes, entry + RecordDescriptor.ENTRY_VALUE_LENGTH, valueLength);
    RecordDescriptor.putInt(bytes, entry + RecordDescriptor.ENTRY_OLD_LENGTH, oldLength);
    int at = entry + RecordDescriptor.ENTRY;
    System.arraycopy(key, keyOffset, bytes, at, keyLength);
    System.arraycopy(value, valueOffset, bytes, at + keyLength, valueBytes);
    System.arraycopy(old, oldOffset, bytes, at + keyLength + valueBytes, oldBytes);
    entries++;
  }

  /** Lengthens the record; the new bytes are whatever the buffer holds. */
  private void reserve(long more) {
    long needed = length + more;
    if (needed > Integer.MAX_VALUE - SMALL) {
      throw new IllegalArgumentException("a change of " + needed + " bytes is too large");
    }
    if (needed > bytes.length) {
      long doubled = Math.min(2L * bytes.length, Integer.MAX_VALUE - SMALL);
      bytes = Arrays.copyOf(bytes, (int) Math.max(needed, doubled));
    }
    length = (int) needed;
  }

  /** How many entries were added. */
  public int entries() {
    return entries;
  }

  /** The record's number, once it is appended; before that, 0. */
  public long number() {
    return number;
  }

  /** The bytes the record takes in the journal. */
  public int length() {
    return length;
  }

  /** Completes all but the number, outside of any lock. */
  void seal() {
    if (segment != null) {
      throw new IllegalStateException("record " + number + " is appended already");
    }
    int padding = -length & RecordDescriptor.ALIGNMENT - 1;
    reserve(padding);
    Arrays.fill(bytes, length - padding, length, (byte) 0);
    RecordDescriptor.putShort(bytes, RecordDescriptor.KIND, Journal.CHANGE);
    RecordDescriptor.putInt(bytes, RecordDescriptor.COUNT, entries);
    checksum.reset();
    checksum.update(bytes, RecordDescriptor.KIND, length - RecordDescriptor.KIND);
  }

  /** Gives it its number; afterwards it is as it stands in the journal, but for its word. */
  byte[] number(long given, long salt) {
    RecordDescriptor.putLong(bytes, RecordDescriptor.NUMBER, given);
    int sum = RecordDescriptor.finish(checksum, sixteen, given, salt);
    RecordDescriptor.putInt(bytes, RecordDescriptor.CHECKSUM, sum);
    number = given;
    return bytes;
  }

  void committed(JournalSegment in, long at) {
    segment = in;
    place = at;
  }

  /** Marks it in its segment; nothing happens if it was not appended. */
  void applied() {
    JournalSegment in = segment;
    if (in == null) {
      throw new IllegalStateException("the record was not appended, or is applied already");
    }
    segment = null;
    in.applied(place);
  }
}
