package io.pressmark.chronicle.internal.journal;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * An entry of a record, copied out of the journal. Its arrays are longer than what is in them, and
 * are used again for the next entry.
 */
public final class JournalEntry {
  private static final int SMALL = 256;

  private int space;
  private int flags;
  private byte[] key = new byte[SMALL];
  private int keyLength;
  private byte[] value = new byte[SMALL];
  private int valueLength;
  private byte[] old = new byte[SMALL];
  private int oldLength;

  /** Copies the entry at an address; returns where the next one is. */
  long read(long address) {
    space = Memory.getInt(address);
    flags = Memory.getUnsignedShort(address + RecordDescriptor.ENTRY_FLAGS);
    keyLength = Memory.getUnsignedShort(address + RecordDescriptor.ENTRY_KEY_LENGTH);
    valueLength = Memory.getInt(address + RecordDescriptor.ENTRY_VALUE_LENGTH);
    oldLength = Memory.getInt(address + RecordDescriptor.ENTRY_OLD_LENGTH);
    long at = address + RecordDescriptor.ENTRY;
    key = copy(at, keyLength, key);
    at += keyLength;
    value = copy(at, Math.max(0, valueLength), value);
    at += Math.max(0, valueLength);
    old = copy(at, Math.max(0, oldLength), old);
    return at + Math.max(0, oldLength);
  }

  private static byte[] copy(long from, int length, byte[] into) {
    byte[] room = length <= into.length ? into : new byte[Math.max(length, 2 * into.length)];
    Memory.copyToArray(from, room, 0, length);
    return room;
  }

  /** The space the entry belongs to. */
  public int space() {
    return space;
  }

  /** Whether the entry was deleted; otherwise it got {@link #value()}. */
  public boolean isDelete() {
    return valueLength < 0;
  }

  public byte[] key() {
    return key;
  }

  public int keyLength() {
    return keyLength;
  }

  public byte[] value() {
    return value;
  }

  /** The length of the value; 0 for a deletion. */
  public int valueLength() {
    return Math.max(0, valueLength);
  }

  /** Whether the entry says what was there before; otherwise nobody asked for it. */
  public boolean isOldKnown() {
    return (flags & RecordDescriptor.OLD_IS_KNOWN) != 0;
  }

  /**
   * Whether {@link #old()} is what was there before; if not, and it is known, there was nothing.
   */
  public boolean hasOld() {
    return oldLength >= 0;
  }

  public byte[] old() {
    return old;
  }

  /** The length of the old value; 0 when there is none. */
  public int oldLength() {
    return Math.max(0, oldLength);
  }
}
