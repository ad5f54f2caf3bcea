package io.pressmark.chronicle.internal.tree;

import io.pressmark.chronicle.internal.memory.Memory;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds chunks of large values that no entry names: space that is lost. Walks the chunks in their
 * order, which is that of the first eight bytes of their owners' keys, and looks for all values
 * with the same eight bytes at once.
 */
final class ChunkOwners {
  private final Partition partition;
  private final Verification found;
  private final KeyBuffer key = new KeyBuffer();
  private final KeyBuffer from = new KeyBuffer();
  private final LeafDirectory.Position at = new LeafDirectory.Position();
  private long toldOwner8;
  private long toldNumber;
  private final byte[] reference = new byte[LargeReference.LENGTH];

  ChunkOwners(Partition partition, Verification found) {
    this.partition = partition;
    this.found = found;
  }

  void verify() {
    from.set(partition.overflow.lowBound);
    boolean more = true;
    while (more) {
      Map<Long, Set<Long>> numbers = new LinkedHashMap<>();
      partition.lock.lock();
      try {
        more = collectLeaf(numbers);
      } finally {
        partition.lock.unlock();
      }
      numbers.forEach(this::verifyOwner);
    }
  }

  /** Notes the numbers that have chunks in the next leaf; false if that was the last one. */
  private boolean collectLeaf(Map<Long, Set<Long>> numbers) {
    OrderedTree tree = partition.overflow;
    if (tree.directory.seek(from.bytes, 0, from.length, at) == 0 && !tree.directory.first(at)) {
      return false;
    }
    long leaf = LeafDirectory.page(tree.directory.address(at));
    if (isSound(tree, leaf)) {
      forEachCell(
          tree,
          leaf,
          (page, cell) -> {
            long number = Keys.first8(key.bytes, Long.BYTES, Long.BYTES);
            if (number != 0) {
              numbers.computeIfAbsent(key.first8(), owner -> new LinkedHashSet<>()).add(number);
            }
          });
    }
    if (!tree.directory.next(at)) {
      return false;
    }
    from.setLow(LeafDirectory.page(tree.directory.address(at)));
    return true;
  }

  private void verifyOwner(long owner8, Set<Long> numbers) {
    partition.lock.lock();
    try {
      if (partition.large.hasIntent() || !removeOwned(owner8, numbers)) {
        // What a change that failed left behind goes with the next one; or a page is damaged.
        return;
      }
      for (long number : numbers) {
        if (!isTold(owner8, number) && partition.large.hasChunk(owner8, number)) {
          toldOwner8 = owner8;
          toldNumber = number;
          found.addDamage(
              new PageDamage(
                  0,
                  "chunks of a large value that no entry has take space: number "
                      + number
                      + " at "
                      + Long.toHexString(owner8)));
        }
      }
    } catch (PageDamagedException e) {
      // Told already by the walk over the chunks.
      return;
    } finally {
      partition.lock.unlock();
    }
  }

  /** Chunks of one value may lie in several leaves, one after the other. */
  private boolean isTold(long owner8, long number) {
    return owner8 == toldOwner8 && number == toldNumber;
  }

  /** Removes the numbers that entries name; false if not all such entries can be read. */
  private boolean removeOwned(long owner8, Set<Long> numbers) {
    OrderedTree tree = partition.main;
    byte[] first = new byte[Long.BYTES];
    Keys.putFirst8(first, owner8);
    // The least key that begins so: shorter keys count as if they ended in zeros.
    int length = Long.BYTES - Math.min(Long.BYTES, Long.numberOfTrailingZeros(owner8) / Byte.SIZE);
    boolean inside = tree.directory.seek(first, 0, length, at) != 0;
    if (!inside) {
      if (tree.isBeginningLost()) {
        return false;
      }
      inside = tree.directory.first(at);
    }
    while (inside) {
      long page = LeafDirectory.page(tree.directory.address(at));
      if (!isSound(tree, page)) {
        return false;
      }
      forEachCell(
          tree,
          page,
          (of, cell) -> {
            long address = of + cell;
            if (key.first8() == owner8 && (CellLayout.flags(address) & CellLayout.LARGE) != 0) {
              Memory.copyToArray(
                  address + CellLayout.BODY + CellLayout.suffixLength(address),
                  reference,
                  0,
                  LargeReference.LENGTH);
              numbers.remove(LargeReference.read(reference, 0).number());
            }
          });
      inside = tree.directory.next(at);
      if (inside) {
        key.setLow(LeafDirectory.page(tree.directory.address(at)));
        inside = Long.compareUnsigned(key.first8(), owner8) <= 0;
      }
    }
    return true;
  }

  /** Looked at anew: what was verified long ago may have been damaged since. */
  private boolean isSound(OrderedTree tree, long page) {
    return tree.verifier.findDamage(page, tree.directory.pageId(at)) == null;
  }

  @FunctionalInterface
  private interface CellSink {
    /** The cell's key is in {@link #key}. */
    void cell(long page, int cell);
  }

  private void forEachCell(OrderedTree tree, long page, CellSink sink) {
    long header = Memory.getLongVolatile(page);
    int slots = PageLayout.slots(page, HeaderWord.copy(header));
    for (int i = 0; i < HeaderWord.count(header); i++) {
      int cell = PageLayout.slot(page, slots, i);
      key.setCell(page, cell, tree.pageSize);
      sink.cell(page, cell);
    }
  }
}
