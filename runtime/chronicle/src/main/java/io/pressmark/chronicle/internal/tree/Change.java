package io.pressmark.chronicle.internal.tree;

import java.util.Objects;

/** The old value of an entry, and what a {@link Mutation} wants done. Good only inside the call. */
public final class Change {
  private enum Action {
    KEEP,
    DELETE,
    REPLACE
  }

  private static final byte[] NOTHING = new byte[0];

  private final PartitionWriter writer;
  private Action action = Action.KEEP;
  private byte[] value = NOTHING;
  private int offset;
  private int length;
  private long addedWeight;

  Change(PartitionWriter writer) {
    this.writer = writer;
  }

  void reset() {
    action = Action.KEEP;
    value = NOTHING;
    addedWeight = 0;
  }

  /** Whether there is an entry. */
  public boolean isPresent() {
    return writer.oldIsPresent();
  }

  /** Bytes of the old value; there must be one. */
  public int length() {
    return writer.oldLength();
  }

  /** Copies the old value, of which there must be one, into an array with room for it. */
  public void copyTo(byte[] to, int at) {
    writer.copyOld(to, at);
  }

  /**
   * Copies the first bytes of the old value, of which there must be one, to the start of an array.
   * Cheaper than the whole unless the value is a large one.
   *
   * @param count at most {@link #length()}
   */
  public void copyHead(byte[] to, int count) {
    writer.copyOldHead(to, count);
  }

  /**
   * Looks at what a change of the entry would touch besides its own page, before anything is done
   * that must then be completed.
   *
   * @param newLength bytes of the new value, -1 if the entry is to be taken out
   * @return the most pages that the change can take from the page store before it gives any back
   * @throws PageDamagedException when a page of a large value is damaged, so that the change could
   *     not be completed
   */
  public int prepare(int newLength) {
    return writer.prepare(newLength);
  }

  /** Takes the entry out; without effect if there is none. */
  public void delete() {
    action = Action.DELETE;
  }

  /**
   * Writes a value. The array is read until the write returns.
   *
   * @throws IllegalArgumentException if it is longer than {@link TreeLimits#MAX_VALUE}
   */
  public void replace(byte[] bytes, int from, int count) {
    if (count > TreeLimits.MAX_VALUE) {
      throw new IllegalArgumentException(
          "a value has at most " + TreeLimits.MAX_VALUE + " bytes: " + count);
    }
    Objects.checkFromIndexSize(from, count, bytes.length);
    action = Action.REPLACE;
    value = bytes;
    offset = from;
    length = count;
  }

  /**
   * Says by how much the change alters what {@link Partition#weight} adds up; nothing unless told.
   * It must agree with the {@link EntryWeight} by which the partition is divided.
   */
  public void addWeight(long added) {
    addedWeight = added;
  }

  long addedWeight() {
    return addedWeight;
  }

  boolean isDelete() {
    return action == Action.DELETE;
  }

  boolean isReplace() {
    return action == Action.REPLACE;
  }

  byte[] newValue() {
    return value;
  }

  int newOffset() {
    return offset;
  }

  int newLength() {
    return length;
  }
}
