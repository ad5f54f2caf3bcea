package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Checks whole leaves: the fixed part, the directory in force, the order of the keys, and the
 * checksum of every cell. Used under the writer lock, so the page does not change meanwhile.
 */
final class LeafVerifier {
  private final int pageSize;
  private final LeafDirectory directory;
  private final PageWriter checksums;
  private final KeyBuffer key = new KeyBuffer();
  private final KeyBuffer previous = new KeyBuffer();
  private byte[] value = new byte[0];

  LeafVerifier(int pageSize, LeafDirectory directory, PageWriter checksums) {
    this.pageSize = pageSize;
    this.directory = directory;
    this.checksums = checksums;
  }

  /**
   * Verifies a leaf if that was not done since the store was opened.
   *
   * @return its address
   * @throws PageDamagedException if it is damaged
   */
  long verified(LeafDirectory.Position at) {
    long tagged = directory.address(at);
    long page = LeafDirectory.page(tagged);
    if (LeafDirectory.isUnverified(tagged)) {
      int pageId = directory.pageId(at);
      verify(page, pageId);
      directory.exchange(at, page, pageId, directory.room(at));
    }
    return page;
  }

  /** Whether a neighbour may be used; one that is damaged is left alone. */
  boolean isSound(LeafDirectory.Position at) {
    long tagged = directory.address(at);
    if (!LeafDirectory.isUnverified(tagged)) {
      return true;
    }
    if (findDamage(LeafDirectory.page(tagged), directory.pageId(at)) != null) {
      return false;
    }
    directory.exchange(at, LeafDirectory.page(tagged), directory.pageId(at), directory.room(at));
    return true;
  }

  /** Whether one leaf ends where another begins: not so where leaves between them are lost. */
  boolean adjoin(LeafDirectory.Position first, LeafDirectory.Position second) {
    long page = LeafDirectory.page(directory.address(first));
    key.setLow(LeafDirectory.page(directory.address(second)));
    long header = Memory.getLongVolatile(page);
    return PageSearch.compareHigh(page, header, pageSize, key.bytes, 0, key.length) == 0;
  }

  /** Verifies a leaf, whether or not that was done before. */
  void verify(long page, int pageId) {
    String damage = findDamage(page, pageId);
    if (damage != null) {
      throw new PageDamagedException(pageId, damage);
    }
  }

  /** What is wrong with a leaf; null if nothing is. */
  @Nullable String findDamage(long page, int pageId) {
    String damage = damageOfFixedPart(page, pageId, pageSize, checksums);
    return damage != null ? damage : damageOfCells(page, pageId);
  }

  /** What is wrong with the part of a leaf that never changes; null if nothing is. */
  static @Nullable String damageOfFixedPart(
      long page, int pageId, int pageSize, PageWriter checksums) {
    int low = PageLayout.lowLength(page);
    if (PageLayout.LOW + low > pageSize
        || Memory.getInt(page + PageLayout.FIXED_CHECKSUM) != checksums.fixedChecksum(page)) {
      return "the checksum of its fixed part is wrong";
    }
    int version = Memory.getUnsignedShort(page + PageLayout.VERSION);
    if (version != PageLayout.FORMAT_VERSION) {
      return "its format is version " + version + ", known is " + PageLayout.FORMAT_VERSION;
    }
    if (PageLayout.pageId(page) != pageId) {
      return "it says it is page " + PageLayout.pageId(page);
    }
    if (PageLayout.prefixLength(page) > low || PageLayout.cells(page) > pageSize) {
      return "its directory does not fit";
    }
    return null;
  }

  private @Nullable String damageOfCells(long page, int pageId) {
    long header = Memory.getLongVolatile(page);
    int count = HeaderWord.count(header);
    if (!HeaderWord.isWhole(header)
        || !HeaderWord.isLeaf(header)
        || count > PageLayout.capacity(page)) {
      return "its header word is wrong";
    }
    int copy = HeaderWord.copy(header);
    int slots = PageLayout.slots(page, copy);
    int prints = PageLayout.fingerprints(page, copy);
    previous.setLow(page);
    for (int i = 0; i <= count; i++) {
      int cell = PageLayout.slot(page, slots, i);
      if (i == count && cell == 0) {
        break;
      }
      String damage = damageOfCell(page, pageId, cell);
      if (damage != null) {
        return damage + " in slot " + i;
      }
      if (i < count
          && PageLayout.slot(page, prints, i) != Keys.fingerprint(key.bytes, 0, key.length)) {
        return "a fingerprint is wrong in slot " + i;
      }
      int order = compare(previous, key);
      if (order > 0 || (order == 0 && i > 0)) {
        return "keys are out of order in slot " + i;
      }
      previous.set(key);
    }
    return null;
  }

  private @Nullable String damageOfCell(long page, int pageId, int cell) {
    if (cell % 4 != 0
        || cell < PageLayout.cells(page)
        || !PageSearch.isCell(page, cell, pageSize)
        || (CellLayout.flags(page + cell) & ~CellLayout.KNOWN_FLAGS) != 0) {
      return "there is no cell";
    }
    key.setCell(page, cell, pageSize);
    int length = CellLayout.valueLength(page + cell);
    if (value.length < length) {
      value = new byte[pageSize];
    }
    int suffix = CellLayout.suffixLength(page + cell);
    Memory.copyToArray(page + cell + CellLayout.BODY + suffix, value, 0, length);
    int checksum =
        checksums.checksum(
            CellLayout.flags(page + cell), key.bytes, 0, key.length, value, 0, length);
    if ((checksum ^ CellLayout.place(pageId, cell)) != Memory.getInt(page + cell)) {
      return "the checksum of a cell is wrong";
    }
    return null;
  }

  private static int compare(KeyBuffer a, KeyBuffer b) {
    return Arrays.compareUnsigned(a.bytes, 0, a.length, b.bytes, 0, b.length);
  }
}
