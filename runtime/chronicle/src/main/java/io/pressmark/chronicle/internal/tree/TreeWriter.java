package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;

/**
 * Changes entries of one tree: first {@link #locate}, then any number of looks at the entry, then
 * at most one change. Used under the writer lock.
 */
final class TreeWriter {
  private static final int MAX_ATTEMPTS = 64;

  /** Cells up to this part of a page keep room for one more of their size, see {@link #put}. */
  private static final int RESERVING_PART = 16;

  private final int pageSize;
  private final boolean reserving;
  private final KeyBuffer lowBound;
  private final LeafDirectory directory;
  private final PageWriter writer;
  private final LeafReplacement replacement;
  private final RoomMaker roomMaker;
  private final LeafVerifier verifier;
  private final TreeCounters counters;
  private final LeafDirectory.Position at = new LeafDirectory.Position();

  private boolean checkingFences;

  /** How many entries in a row were inserted next to the one before, up or down. */
  private int streak;

  private int lastFingerprint;
  private byte[] key = new byte[0];
  private int keyOffset;
  private int keyLength;
  private int fingerprint;

  /** The leaf that holds the key, 0 if the tree has no leaf yet. */
  private long page;

  private long header;
  private int slot;

  TreeWriter(
      int pageSize,
      boolean reserving,
      KeyBuffer lowBound,
      LeafDirectory directory,
      PageWriter writer,
      LeafReplacement replacement,
      RoomMaker roomMaker,
      LeafVerifier verifier,
      TreeCounters counters) {
    this.pageSize = pageSize;
    this.reserving = reserving;
    this.lowBound = lowBound;
    this.directory = directory;
    this.writer = writer;
    this.replacement = replacement;
    this.roomMaker = roomMaker;
    this.verifier = verifier;
    this.counters = counters;
  }

  /** Checks from now on that a leaf holds the key that is looked up: a leaf of the tree is lost. */
  void checkFences() {
    checkingFences = true;
  }

  boolean isCheckingFences() {
    return checkingFences;
  }

  /** Looks a key up. The array must not change until the change is made. */
  void locate(byte[] newKey, int offset, int length) {
    key = newKey;
    keyOffset = offset;
    keyLength = length;
    fingerprint = Keys.fingerprint(newKey, offset, length);
    locate();
  }

  private void locate() {
    slot = PageSearch.NONE;
    if (directory.isEmpty() && !checkingFences) {
      page = 0;
      return;
    }
    if (directory.seek(key, keyOffset, keyLength, at) == 0) {
      if (checkingFences) {
        throw new PageDamagedException(0, "the first leaf of a partition is missing");
      }
      throw new IllegalArgumentException("The key lies below the partition's range");
    }
    page = verifier.verified(at);
    header = Memory.getLongVolatile(page);
    if (checkingFences
        && PageSearch.compareHigh(page, header, pageSize, key, keyOffset, keyLength) <= 0) {
      throw new PageDamagedException(
          directory.pageId(at), "the leaf after it, where the key belongs, is missing");
    }
    slot = PageSearch.find(page, header, pageSize, key, keyOffset, keyLength, fingerprint);
  }

  boolean isPresent() {
    return slot >= 0;
  }

  /** Flags of the entry that is present. */
  int flags() {
    return CellLayout.flags(page + cell());
  }

  /** Bytes in the cell of the entry that is present. */
  int valueLength() {
    return CellLayout.valueLength(page + cell());
  }

  /** Copies what is in the cell of the entry that is present. */
  void copyValue(byte[] to, int offset) {
    long cell = page + cell();
    Memory.copyToArray(
        cell + CellLayout.BODY + CellLayout.suffixLength(cell),
        to,
        offset,
        CellLayout.valueLength(cell));
  }

  /** Copies the first bytes of the value found. */
  void copyValueHead(byte[] to, int count) {
    long cell = page + cell();
    long value = cell + CellLayout.BODY + CellLayout.suffixLength(cell);
    Memory.copyToArray(value, to, 0, count);
  }

  private int cell() {
    return PageLayout.slot(page, PageLayout.slots(page, HeaderWord.copy(header)), slot);
  }

  /**
   * Writes the entry. A new entry that is small leaves room for one more cell of its size, so that
   * overwriting entries of a page that was filled up needs no change of structure: the space of the
   * cell that was overwritten serves the next one.
   */
  void put(int flags, byte[] value, int valueOffset, int valueLength) {
    if (page == 0) {
      replacement.addFirst(lowBound);
      locate();
    }
    for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      int size = CellLayout.size(keyLength - PageLayout.prefixLength(page), valueLength);
      long room = roomMaker.room(at);
      boolean hole = Room.holeLength(room) >= size;
      int free = pageSize - Room.top(room) - (hole ? 0 : size);
      if (slot >= 0) {
        if (free >= 0) {
          overwrite(room, hole, size, flags, value, valueOffset, valueLength);
          return;
        }
        makeRoom(PageSearch.NONE, size, attempt);
      } else {
        int reserve = reserving && size <= pageSize / RESERVING_PART ? size : 0;
        int place = PageSearch.lowerBound(page, header, pageSize, key, keyOffset, keyLength);
        if (free >= reserve && HeaderWord.count(header) < PageLayout.capacity(page)) {
          insert(place, room, hole, size, flags, value, valueOffset, valueLength);
          return;
        }
        roomMaker.setStreak(continuesStreak(place) ? streak : 0);
        makeRoom(place, size + reserve, attempt);
      }
    }
    throw new IllegalStateException(
        "No room for an entry of " + keyLength + " and " + valueLength + " bytes: a defect");
  }

  private void makeRoom(int place, int need, int attempt) {
    roomMaker.makeRoom(at, place, key, keyOffset, keyLength, need, attempt);
    locate();
  }

  private void insert(
      int place,
      long room,
      boolean hole,
      int size,
      int flags,
      byte[] value,
      int valueOffset,
      int valueLength) {
    int cell = hole ? Room.holeOffset(room) : Room.top(room);
    writer.writeCell(page, cell, flags, key, keyOffset, keyLength, value, valueOffset, valueLength);
    if (place > 0 || HeaderWord.count(header) > 0) {
      streak = continuesStreak(place) ? streak + 1 : 0;
    }
    lastFingerprint = fingerprint;
    writer.insertSlot(page, header, place, cell, fingerprint);
    directory.setRoom(at, taken(room, hole, size, 0, 0));
    TreeCounters.add(counters.items, 1);
  }

  /** Whether a neighbour is the entry inserted last, as its fingerprint tells well enough. */
  private boolean continuesStreak(int place) {
    int prints = PageLayout.fingerprints(page, HeaderWord.copy(header));
    return (place > 0 && PageLayout.slot(page, prints, place - 1) == lastFingerprint)
        || (place < HeaderWord.count(header)
            && PageLayout.slot(page, prints, place) == lastFingerprint);
  }

  private void overwrite(
      long room,
      boolean hole,
      int size,
      int flags,
      byte[] value,
      int valueOffset,
      int valueLength) {
    int old = cell();
    int oldSize = CellLayout.size(page + old);
    int cell = hole ? Room.holeOffset(room) : Room.top(room);
    writer.writeCell(page, cell, flags, key, keyOffset, keyLength, value, valueOffset, valueLength);
    writer.replaceSlot(page, header, slot, cell, fingerprint);
    directory.setRoom(at, taken(room, hole, size, old, oldSize));
  }

  /** Takes the entry that is present out. */
  void remove() {
    int old = cell();
    int oldSize = CellLayout.size(page + old);
    long room = roomMaker.room(at);
    writer.removeSlot(page, header, slot);
    directory.setRoom(at, taken(room, false, 0, old, oldSize));
    TreeCounters.add(counters.items, -1);
    slot = PageSearch.NONE;
    roomMaker.mergeIfSparse(at);
  }

  /** The room after a cell was written and another died; of two holes the larger is remembered. */
  private static long taken(long room, boolean hole, int size, int dead, int deadSize) {
    int holeOffset = Room.holeOffset(room) + (hole ? size : 0);
    int holeLength = Room.holeLength(room) - (hole ? size : 0);
    if (deadSize >= holeLength) {
      holeOffset = dead;
      holeLength = deadSize;
    }
    int top = Room.top(room) + (hole ? 0 : size);
    return Room.of(top, Room.live(room) + size - deadSize, holeOffset, holeLength);
  }
}
