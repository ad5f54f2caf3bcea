package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A walk over a range of keys, and the entries that {@link Partition#read} copied last. Entries are
 * whole and of one moment; those of the next read are of a later one. A key that is there all the
 * time is met exactly once, whatever writers do meanwhile.
 *
 * <p>A run is used by one thread at a time and can be used again for other ranges; its buffers grow
 * to what was needed. It holds nothing of the store between reads.
 */
public final class Run {
  private final KeyBuffer lower = new KeyBuffer();
  private final KeyBuffer upper = new KeyBuffer();
  private final KeyBuffer next = new KeyBuffer();

  /** Where the last read began, if it met large values, whose reading may fail. */
  private final KeyBuffer before = new KeyBuffer();

  private boolean forward = true;
  private boolean finished = true;
  private boolean finishing;

  private byte[] bytes = new byte[1024];
  private int used;
  private int size;
  private long weight;
  private int[] keyOffsets = new int[16];
  private int[] keyLengths = new int[16];
  private int[] valueOffsets = new int[16];
  private int[] valueLengths = new int[16];
  private boolean[] larges = new boolean[16];
  private boolean anyLarge;

  /**
   * Walks upwards.
   *
   * @param from the first key, inclusive
   * @param to where to end, exclusive; null for the end of the partition
   */
  public void forward(byte[] from, byte @Nullable [] to) {
    start(from, to, true);
  }

  /**
   * Walks downwards.
   *
   * @param from the last key, inclusive
   * @param to where to begin, exclusive; null for the end of the partition
   */
  public void backward(byte[] from, byte @Nullable [] to) {
    start(from, to, false);
  }

  private void start(byte[] from, byte @Nullable [] to, boolean isForward) {
    lower.set(from, 0, from.length);
    if (to == null) {
      upper.setUnbounded();
    } else {
      upper.set(to, 0, to.length);
    }
    forward = isForward;
    clear();
    finished = to != null && Arrays.compareUnsigned(from, to) >= 0;
  }

  /** How many entries the last read copied. */
  public int size() {
    return size;
  }

  /** The array that holds all keys and values; another one may take its place at the next read. */
  public byte[] bytes() {
    return bytes;
  }

  public int keyOffset(int index) {
    return keyOffsets[index];
  }

  public int keyLength(int index) {
    return keyLengths[index];
  }

  public int valueOffset(int index) {
    return valueOffsets[index];
  }

  public int valueLength(int index) {
    return valueLengths[index];
  }

  /** Whether the end of the range was reached; a further read would copy nothing. */
  public boolean isFinished() {
    return finished;
  }

  /**
   * The key where the run goes on: the first one of what is left upwards, the end, exclusive, of
   * what is left downwards; null for the end of the partition. An array of its own.
   */
  public byte @Nullable [] position() {
    return (forward ? lower : upper).toArray();
  }

  /** Has an entry that the last read copied, and those behind it, read again by the next. */
  public void returnTo(int index) {
    KeyBuffer end = forward ? lower : upper;
    end.set(bytes, keyOffsets[index], keyLengths[index]);
    if (!forward) {
      end.appendZero();
    }
    finished = false;
    clear();
  }

  boolean isForward() {
    return forward;
  }

  KeyBuffer lower() {
    return lower;
  }

  KeyBuffer upper() {
    return upper;
  }

  void clear() {
    used = 0;
    size = 0;
    weight = 0;
    anyLarge = false;
    finishing = false;
  }

  void finish() {
    finished = true;
  }

  boolean hasRoom(int maxItems, int maxBytes) {
    return size == 0 || (size < maxItems && weight < maxBytes);
  }

  /** Copies an entry from a page that may change meanwhile; false if that is plain to see. */
  boolean copy(long page, int cell, int pageSize) {
    if (!PageSearch.isCell(page, cell, pageSize)) {
      return false;
    }
    int prefix = PageLayout.prefixLength(page);
    long address = page + cell;
    int suffix = CellLayout.suffixLength(address);
    int value = CellLayout.valueLength(address);
    if (cell + CellLayout.BODY + suffix + value > pageSize) {
      return false;
    }
    reserve(prefix + suffix + value);
    Memory.copyToArray(page + PageLayout.LOW, bytes, used, prefix);
    Memory.copyToArray(address + CellLayout.BODY, bytes, used + prefix, suffix + value);
    boolean large = (CellLayout.flags(address) & CellLayout.LARGE) != 0;
    keyOffsets[size] = used;
    keyLengths[size] = prefix + suffix;
    valueOffsets[size] = used + prefix + suffix;
    valueLengths[size] = value;
    larges[size] = large;
    anyLarge |= large;
    size++;
    used += prefix + suffix + value;
    weight += prefix + suffix + value;
    if (large && value == LargeReference.LENGTH) {
      weight += LargeReference.length(bytes, used - value);
    }
    return true;
  }

  private void reserve(int more) {
    if (used + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + more, bytes.length * 2));
    }
    if (size == keyOffsets.length) {
      int grown = size * 2;
      keyOffsets = Arrays.copyOf(keyOffsets, grown);
      keyLengths = Arrays.copyOf(keyLengths, grown);
      valueOffsets = Arrays.copyOf(valueOffsets, grown);
      valueLengths = Arrays.copyOf(valueLengths, grown);
      larges = Arrays.copyOf(larges, grown);
    }
  }

  /** Plans to go on after the last entry copied. */
  void continueAfterLast() {
    next.set(bytes, keyOffsets[size - 1], keyLengths[size - 1]);
    next.appendZero();
  }

  /** Plans to go on below the last entry copied. */
  void continueBeforeLast() {
    next.set(bytes, keyOffsets[size - 1], keyLengths[size - 1]);
  }

  /** Plans to go on at a page's high fence. */
  void continueAt(long page, int fence, int pageSize) {
    next.setCell(page, fence, pageSize);
  }

  /** Plans to go on below a page's low fence. */
  void continueBelow(long page) {
    next.setLow(page);
  }

  /** Plans to end after these entries. */
  void finishAfter() {
    finishing = true;
  }

  /** Does what was planned, once the page is known not to have changed. */
  void advance() {
    if (anyLarge) {
      before.set(forward ? lower : upper);
    }
    if (finishing) {
      finished = true;
    } else {
      (forward ? lower : upper).set(next);
    }
  }

  /** Takes a read back that met large values and could not read them. */
  void retreat() {
    (forward ? lower : upper).set(before);
    finished = false;
    clear();
  }

  /** Whether a walk upwards has gone by a key, so that it will not come to it any more. */
  boolean hasPassed(byte[] key, int offset, int length) {
    return finished
        || Arrays.compareUnsigned(key, offset, offset + length, lower.bytes, 0, lower.length) < 0;
  }

  boolean hasLarge() {
    return anyLarge;
  }

  boolean isLarge(int index) {
    return larges[index];
  }

  /** Makes room for the value of an entry behind all others; returns where it begins. */
  int appendValue(int index, int length) {
    if (used + length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(used + length, bytes.length * 2));
    }
    valueOffsets[index] = used;
    valueLengths[index] = length;
    return used;
  }

  /** Keeps the room last made, whose value is there now. */
  void valueAppended(int index) {
    used += valueLengths[index];
    larges[index] = false;
  }

  /** Takes out an entry that is not there any more. */
  void drop(int index) {
    int after = size - index - 1;
    System.arraycopy(keyOffsets, index + 1, keyOffsets, index, after);
    System.arraycopy(keyLengths, index + 1, keyLengths, index, after);
    System.arraycopy(valueOffsets, index + 1, valueOffsets, index, after);
    System.arraycopy(valueLengths, index + 1, valueLengths, index, after);
    System.arraycopy(larges, index + 1, larges, index, after);
    size--;
  }
}
