package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.zip.CRC32C;

/**
 * Changes pages. It writes cells into space that no published slot names, writes the directory copy
 * that is not in force, and then publishes both with one store of the header word.
 *
 * <p>Fences stand before and after that store: before, so that no reader (and no process that opens
 * the store after this one was killed) sees the word without what it publishes; after, so that what
 * the next change overwrites, which the old word may still name, is not overwritten ahead of the
 * word.
 *
 * <p>Used by one thread at a time.
 */
final class PageWriter {
  private final PublishHook hook;
  private final CRC32C crc = new CRC32C();
  private final byte[] lengths = new byte[8];

  PageWriter(PublishHook hook) {
    this.hook = hook;
  }

  /** Stores a page's header word. */
  void publish(long page, long header) {
    hook.beforePublish(page, header);
    Memory.storeFence();
    Memory.putLongRelease(page, header);
    Memory.storeFence();
  }

  /** Writes a cell; it is not part of the page until a slot names it. */
  void writeCell(
      long page,
      int cell,
      int flags,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] value,
      int valueOffset,
      int valueLength) {
    int prefix = PageLayout.prefixLength(page);
    int suffix = keyLength - prefix;
    long address = page + cell;
    int checksum =
        checksum(flags, key, keyOffset, keyLength, value, valueOffset, valueLength)
            ^ CellLayout.place(PageLayout.pageId(page), cell);
    Memory.putInt(address + CellLayout.CHECKSUM, checksum);
    Memory.putShort(address + CellLayout.KEY, flags | suffix);
    Memory.putShort(address + CellLayout.VALUE_LENGTH, valueLength);
    Memory.copyFromArray(key, keyOffset + prefix, address + CellLayout.BODY, suffix);
    Memory.copyFromArray(value, valueOffset, address + CellLayout.BODY + suffix, valueLength);
  }

  /** The checksum of a cell's content, without its place. */
  int checksum(
      int flags,
      byte[] key,
      int keyOffset,
      int keyLength,
      byte[] value,
      int valueOffset,
      int valueLength) {
    lengths[0] = (byte) (flags >>> 8);
    lengths[1] = (byte) keyLength;
    lengths[2] = (byte) (keyLength >>> 8);
    lengths[4] = (byte) valueLength;
    lengths[5] = (byte) (valueLength >>> 8);
    crc.reset();
    crc.update(lengths, 0, lengths.length);
    crc.update(key, keyOffset, keyLength);
    crc.update(value, valueOffset, valueLength);
    return (int) crc.getValue();
  }

  /** The checksum of a page's fixed part, from the page's own bytes. */
  int fixedChecksum(long page) {
    int low = PageLayout.lowLength(page);
    byte[] fixed = new byte[PageLayout.FIXED_CHECKSUM - PageLayout.VERSION + low];
    int head = PageLayout.FIXED_CHECKSUM - PageLayout.VERSION;
    Memory.copyToArray(page + PageLayout.VERSION, fixed, 0, head);
    Memory.copyToArray(page + PageLayout.LOW, fixed, head, low);
    crc.reset();
    crc.update(fixed, 0, fixed.length);
    return (int) crc.getValue();
  }

  /** Makes a cell that was written the one at {@code slot}, which moves what is there up. */
  void insertSlot(long page, long header, int slot, int cell, int fingerprint) {
    int count = HeaderWord.count(header);
    int from = HeaderWord.copy(header);
    int to = from ^ 1;
    copySlots(page, from, to, 0, 0, slot);
    copySlots(page, from, to, slot, slot + 1, count - slot);
    setSlot(page, to, slot, cell, fingerprint);
    copyFence(page, from, count, to, count + 1);
    publish(page, HeaderWord.changed(header, count + 1));
  }

  /** Makes a cell that was written the one at {@code slot} instead of what is there. */
  void replaceSlot(long page, long header, int slot, int cell, int fingerprint) {
    int count = HeaderWord.count(header);
    int from = HeaderWord.copy(header);
    int to = from ^ 1;
    copySlots(page, from, to, 0, 0, count);
    setSlot(page, to, slot, cell, fingerprint);
    copyFence(page, from, count, to, count);
    publish(page, HeaderWord.changed(header, count));
  }

  /** Takes a cell out of the page. */
  void removeSlot(long page, long header, int slot) {
    int count = HeaderWord.count(header);
    int from = HeaderWord.copy(header);
    int to = from ^ 1;
    copySlots(page, from, to, 0, 0, slot);
    copySlots(page, from, to, slot + 1, slot, count - slot - 1);
    copyFence(page, from, count, to, count - 1);
    publish(page, HeaderWord.changed(header, count - 1));
  }

  /** Keeps the first {@code count} cells and makes a fence cell that was written the high fence. */
  void fenceOff(long page, long header, int count, int fence) {
    int from = HeaderWord.copy(header);
    int to = from ^ 1;
    copySlots(page, from, to, 0, 0, count);
    Memory.putShort(page + PageLayout.slots(page, to) + 2L * count, fence);
    publish(page, HeaderWord.changed(header, count));
  }

  /** Keeps the first {@code count} cells; the next one becomes the high fence. */
  void truncate(long page, long header, int count) {
    publish(page, HeaderWord.truncated(header, count));
  }

  /** Takes a page out of use. */
  void retire(long page) {
    publish(page, HeaderWord.retired(Memory.getLongVolatile(page)));
  }

  private static void setSlot(long page, int copy, int slot, int cell, int fingerprint) {
    Memory.putShort(page + PageLayout.fingerprints(page, copy) + 2L * slot, fingerprint);
    Memory.putShort(page + PageLayout.slots(page, copy) + 2L * slot, cell);
  }

  private static void copyFence(long page, int from, int fromSlot, int to, int toSlot) {
    int fence = PageLayout.slot(page, PageLayout.slots(page, from), fromSlot);
    Memory.putShort(page + PageLayout.slots(page, to) + 2L * toSlot, fence);
  }

  private static void copySlots(long page, int from, int to, int fromSlot, int toSlot, int count) {
    if (count > 0) {
      Memory.copy(
          page + PageLayout.fingerprints(page, from) + 2L * fromSlot,
          page + PageLayout.fingerprints(page, to) + 2L * toSlot,
          2L * count);
      Memory.copy(
          page + PageLayout.slots(page, from) + 2L * fromSlot,
          page + PageLayout.slots(page, to) + 2L * toSlot,
          2L * count);
    }
  }
}
